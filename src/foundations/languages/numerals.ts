import type { Locale } from './languages.ts';

/** Decimal numbering systems of CLDR, by the code point of their zero. */
const zeros = {
	latn: 0x0030,
	arab: 0x0660,
	arabext: 0x06f0,
	deva: 0x0966,
	beng: 0x09e6,
	thai: 0x0e50,
	mymr: 0x1040,
	khmr: 0x17e0,
} as const;

export type Numerals = keyof typeof zeros;

/** The digits a reader of the language learnt at school; Latin ones are understood by all. */
export function numeralsOf(locale: Locale): Numerals {
	if (locale === 'ar') return 'arab';
	return locale === 'fa' ? 'arabext' : 'latn';
}

/** Writes the Latin digits of a text in other numerals. */
export function inNumerals(text: string, numerals: Numerals): string {
	return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(zeros[numerals] + Number(digit)));
}

/** Reads any decimal digit of Unicode as a Latin one and leaves the rest as it is. */
export function toLatinDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
}

/** Unicode keeps each set of digits together from zero to nine; some sets follow each other. */
function valueOfDigit(digit: string): number {
	const point = digit.codePointAt(0) ?? 0;
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before += 1;
	return before % 10;
}
