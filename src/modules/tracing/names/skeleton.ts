/**
 * The consonants of a romanised word, folded where scripts and spellers confuse them, without
 * doubles: `mohammed`, `muhamad` and `mhmd` are all `mhmt`. A word of vowels alone gives `a`.
 */
export function skeletonOf(latin: string): string {
	const folded = latin
		.replace(/ph/g, 'f')
		.replace(/tch|tsch|sch|sh|ch|zh|dj/g, 'j')
		.replace(/ck|kh|gh|q|x|c|g/g, 'k')
		.replace(/th|dh|d/g, 't')
		.replace(/ts|tz|z/g, 's')
		.replace(/b|v|w/g, 'b')
		.replace(/p|f/g, 'f')
		.replace(/h$/, '');
	const consonants = folded.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
	return consonants || 'a';
}
