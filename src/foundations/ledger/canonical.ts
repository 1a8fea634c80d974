export type Json =
	| string
	| number
	| boolean
	| null
	| readonly Json[]
	| { readonly [key: string]: Json };

/**
 * The one way to write a value, so that two people who hash it agree.
 *
 * Keys sorted by UTF-16 code unit, no white space, numbers and strings as ECMAScript writes them.
 * Throws on what JSON cannot say exactly: NaN, infinities, half a surrogate pair.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme), section 3.2.
 */
export function canonicalJson(value: Json): string {
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new Error('not a number for JSON');
	if (typeof value === 'string' && !value.isWellFormed()) throw new Error('broken Unicode');
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	let members = '';
	for (const key of Object.keys(value).sort()) {
		members += `${members && ','}${quoted(key)}:${canonicalJson(value[key] as Json)}`;
	}
	return `{${members}}`;
}

/** The value that a canonical text stands for; null when the text is any other spelling of it. */
export function readCanonical(text: string): { value: Json } | null {
	try {
		const value = JSON.parse(text) as Json;
		return canonicalJson(value) === text ? { value } : null;
	} catch {
		return null;
	}
}

/** Keys are few and come again with every entry. */
function quoted(key: string): string {
	const known = keys.get(key);
	if (known !== undefined) return known;
	if (keys.size >= MOST_KEYS) keys.clear();
	const text = canonicalJson(key);
	keys.set(key, text);
	return text;
}

const MOST_KEYS = 1000;
const keys = new Map<string, string>();

function isList(value: object): value is readonly Json[] {
	return Array.isArray(value);
}
