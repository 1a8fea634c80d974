/**
 * The consonants of a romanised word, folded where scripts and spellers confuse them, without
 * doubles: `mohammed`, `muhamad` and `mhmd` are all `mhmt`. A word of vowels alone gives `a`.
 * `w` and `y` are vowels to it, which they are in half of the scripts.
 */
export function skeletonOf(latin: string): string {
	const folded = latin
		.replace(/ph/g, 'f')
		.replace(/tch|tsch|sch|sh|ch|zh|dj/g, 'j')
		.replace(/ck|kh|gh|q|x|c|g/g, 'k')
		.replace(/th|dh|d/g, 't')
		.replace(/ts|tz|z/g, 's')
		.replace(/^w|v/g, 'b')
		.replace(/p/g, 'f')
		.replace(/h$/, '');
	return folded.replace(/[aeiouyw]/g, '').replace(/(.)\1+/g, '$1') || 'a';
}
