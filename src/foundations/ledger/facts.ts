export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;

/**
 * What may be said of an event in the ledger: codes, whole numbers, days, ids, yes and no.
 *
 * The ledger can never be erased, so nothing that a person said may enter it. A wall made of
 * patterns cannot know a name from a code; it does stop sentences, addresses, telephone numbers
 * and positions, which is what a careless caller would let in.
 *
 * @returns the key of the first fact that is none of these; null when all are. Never the value:
 * an error message must not carry what the ledger may not.
 */
export function wrongFact(facts: Facts): string | null {
	const entries = Object.entries(facts);
	if (entries.length > 32) return 'too many facts';
	return entries.find(([key, fact]) => !KEY.test(key) || !isFact(fact))?.[0] ?? null;
}

/** A word of a closed list, an id, a day, an instant, or several of them joined by commas. */
export function isCode(text: string): boolean {
	return text.length <= 120 && CODE.test(text) && !LONG_NUMBER.test(text.replace(NOT_A_PHONE, ''));
}

const KEY = /^[a-z][a-zA-Z0-9_]{0,39}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:/,=-]*$/;
const LONG_NUMBER = /\d(?:[.:/,=_-]?\d){6}/;
const NOT_A_PHONE = new RegExp(
	[
		'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', // UUID
		'\\b[0-9a-f]{64}\\b', // SHA-256
		'\\b\\d{4}-[01]\\d(?:-[0-3]\\d)?(?:T[0-2]\\d:[0-5]\\d(?::[0-5]\\d)?Z)?', // month, day, instant
	].join('|'),
	'g',
);
// Whole numbers only: a fraction is most often a position. Ten digits would hold a telephone.
const LARGEST = 999_999_999;

function isFact(fact: Fact): boolean {
	if (typeof fact === 'string') return fact === '' || isCode(fact);
	if (typeof fact === 'number') return Number.isInteger(fact) && Math.abs(fact) <= LARGEST;
	return fact === null || typeof fact === 'boolean';
}
