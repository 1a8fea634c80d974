/**
 * How a romanised word sounds to somebody who does not know its spelling: doubles are one, all
 * vowels are `a`, letters that romanisations exchange are one. `Mohammed` and `Muhamad` are both
 * `mahamat`. Names are counted by it, so that a rare spelling of a frequent name stays frequent.
 */
export function soundOf(latin: string): string {
	return latin
		.replace(/ph/g, 'f')
		.replace(/tch|sch|sh|ch/g, 's')
		.replace(/kh|gh|ck|q|c|x/g, 'k')
		.replace(/dj|zh|j/g, 'j')
		.replace(/th|dh|d/g, 't')
		.replace(/z/g, 's')
		.replace(/w/g, 'v')
		.replace(/[aeiouy]+/g, 'a')
		.replace(/(?<=[^a])h(?=[^a]|$)/g, '')
		.replace(/ah$/, 'a')
		.replace(/(.)\1+/g, '$1');
}
