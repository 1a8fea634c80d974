import { decimal, type Exact, rounded } from './exact.ts';

/** ISO 4217 currencies whose smallest coin is not a hundredth. */
const DECIMALS: Readonly<Record<string, number>> = {
	BHD: 3,
	BIF: 0,
	CLP: 0,
	DJF: 0,
	GNF: 0,
	IQD: 3,
	ISK: 0,
	JOD: 3,
	JPY: 0,
	KMF: 0,
	KRW: 0,
	KWD: 3,
	LYD: 3,
	OMR: 3,
	PYG: 0,
	RWF: 0,
	TND: 3,
	UGX: 0,
	VND: 0,
	VUV: 0,
	XAF: 0,
	XOF: 0,
	XPF: 0,
};

export function decimalsOf(currency: string): number {
	return DECIMALS[currency] ?? 2;
}

/** Rounded to the smallest coin, halves up. */
export function toCoin(amount: Exact, currency: string): Exact {
	return rounded(amount, decimalsOf(currency));
}

/** `1250.00`: for a table or a letter the page adds separators and the sign of the currency. */
export function amountText(amount: Exact, currency: string): string {
	return decimal(amount, decimalsOf(currency));
}
