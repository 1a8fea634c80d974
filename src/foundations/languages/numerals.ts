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
	return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Unicode keeps each set of ten digits together and in order, from zero to nine. */
function valueOf(digit: string): number {
	const point = digit.codePointAt(0) ?? 0;
	// The mathematical digits are the one block where sets follow each other without a gap.
	if (point >= 0x1d7ce && point <= 0x1d7ff) return (point - 0x1d7ce) % 10;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
	return value;
}
