/**
 * The receipt: the only key that a reporter carries away.
 *
 * 26 random digits (log2 10^26 = 86.4 bits) and 2 check digits. Digits, because
 * every script and every phone keyboard has them, and they can be spoken.
 * The check catches every wrong digit and every swap of two neighbours.
 *
 * Source: ISO/IEC 7064, MOD 97-10 (the check of bank account numbers).
 */

export type ParsedReceipt =
	| { ok: true; receipt: string }
	| { ok: false; problem: 'empty' | 'length' | 'checksum' };

/** A new receipt: 28 Latin digits without spaces. */
export function newReceipt(): string {
	const digits = randomDigits(26);
	return digits + checkDigits(digits);
}

/**
 * What a person typed, as 28 Latin digits.
 *
 * Digits of any script count; everything else (spaces, hyphens, direction
 * marks, a label copied along) is passed over, since the check digits tell
 * a receipt from anything else.
 */
export function parseReceipt(text: string): ParsedReceipt {
	if (text.length > longestReadable) return { ok: false, problem: 'length' };
	const receipt = digitsIn(text);
	if (receipt === '') return { ok: false, problem: 'empty' };
	if (receipt.length !== 28) return { ok: false, problem: 'length' };
	if (checkDigits(receipt.slice(0, 26)) !== receipt.slice(26)) {
		return { ok: false, problem: 'checksum' };
	}
	return { ok: true, receipt };
}

/**
 * The receipt as it is shown: groups of four, in the digits of a Unicode
 * numbering system (`latn`, `arab`, `arabext`, `deva` …); Latin digits where
 * the system has no decimal digits that could be read back (`ethi`, `hanidec`).
 *
 * Show it inside `<bdo dir="ltr">`: without it, right-to-left pages turn the
 * order of the groups around.
 */
export function formatReceipt(receipt: string, numerals: string): string {
	const digits = digitsOf(numerals);
	return Array.from(receipt, (digit) => digits[Number(digit)] ?? digit)
		.map((digit, i) => (i > 0 && i % 4 === 0 ? ` ${digit}` : digit))
		.join('');
}

/** The ten digits of a numbering system; none where they could not be read back. */
function digitsOf(numerals: string): readonly string[] {
	// Latin ones are asked for with every receipt, and a formatter is dear.
	if (numerals === 'latn') return [];
	const { format } = new Intl.NumberFormat('en', { numberingSystem: numerals });
	if (!/^\p{Nd}$/u.test(format(0))) return [];
	return Array.from({ length: 10 }, (_, digit) => format(digit));
}

/** The digits of a text, whatever script they are written in; the rest is passed over. */
export function digitsIn(text: string): string {
	return Array.from(text.matchAll(/\p{Nd}/gu), ([digit]) => digitValue(digit)).join('');
}

/** Long enough for any copied sentence around a receipt, short enough to stay cheap. */
const longestReadable = 1000;

/** Bytes of 250 and more are thrown away: keeping them would favour the digits 0 to 5. */
function randomDigits(count: number): string {
	let digits = '';
	while (digits.length < count) {
		for (const byte of crypto.getRandomValues(new Uint8Array(count))) {
			if (byte < 250 && digits.length < count) digits += byte % 10;
		}
	}
	return digits;
}

function checkDigits(digits: string): string {
	return String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0');
}

/**
 * Unicode promises that decimal digits stand in runs of ten from zero upward,
 * so the distance to the start of the run is the value.
 *
 * Source: The Unicode Standard, section 4.6, "Numeric Value".
 */
export function digitValue(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let start = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
	return (code - start) % 10;
}
