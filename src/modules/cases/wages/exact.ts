/**
 * An exact fraction. Wages are never counted with floating point: a worker's third of a cent stays
 * a third until a line is rounded, once, where it can be seen.
 */
export type Exact = { readonly n: bigint; readonly d: bigint };

export const ZERO: Exact = { n: 0n, d: 1n };

/**
 * `1250`, `-0.5`, `3.6725` or `1/3`.
 *
 * @throws RangeError for anything else
 */
export function exact(text: string | number | bigint): Exact {
	if (typeof text === 'number' && !Number.isSafeInteger(text)) {
		throw new RangeError('A number with a fraction is not exact: write it as text.');
	}
	const match = /^(-?)(\d+)(?:\.(\d+)|\/([1-9]\d*))?$/.exec(String(text));
	if (!match) throw new RangeError('Not a decimal number or a fraction.');
	const [, sign, whole = '0', decimals = '', below = '1'] = match;
	const n = BigInt(whole + decimals);
	return fraction(sign ? -n : n, decimals ? 10n ** BigInt(decimals.length) : BigInt(below));
}

export function plus(a: Exact, b: Exact): Exact {
	return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Exact, b: Exact): Exact {
	return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Exact, b: Exact): Exact {
	return fraction(a.n * b.n, a.d * b.d);
}

/** @throws RangeError by zero */
export function over(a: Exact, b: Exact): Exact {
	if (b.n === 0n) throw new RangeError('Nothing can be shared by zero.');
	return fraction(a.n * b.d, a.d * b.n);
}

export function isLess(a: Exact, b: Exact): boolean {
	return a.n * b.d < b.n * a.d;
}

export function least(a: Exact, b: Exact): Exact {
	return isLess(b, a) ? b : a;
}

export function isZero({ n }: Exact): boolean {
	return n === 0n;
}

/** Rounded to so many decimals, halves away from zero: `rounded(exact('2.345'), 2)` is 2.35. */
export function rounded(value: Exact, decimals: number): Exact {
	const scale = 10n ** BigInt(decimals);
	const doubled = (value.n < 0n ? -value.n : value.n) * scale * 2n;
	const units = (doubled + value.d) / (value.d * 2n);
	return fraction(value.n < 0n ? -units : units, scale);
}

/** With exactly so many decimals, rounded as by `rounded`. */
export function decimal(value: Exact, decimals: number): string {
	const { n, d } = rounded(value, decimals);
	const units = (n * 10n ** BigInt(decimals)) / d;
	const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
	const cut = digits.length - decimals;
	const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
	return units < 0n ? `-${text}` : text;
}

function fraction(n: bigint, d: bigint): Exact {
	const shared = divisor(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
	const sign = d < 0n ? -1n : 1n;
	return { n: (sign * n) / shared, d: (sign * d) / shared };
}

function divisor(a: bigint, b: bigint): bigint {
	let [x, y] = [a, b];
	while (y > 0n) [x, y] = [y, x % y];
	return x;
}
