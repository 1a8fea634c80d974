import type { Person } from '../content.ts';
import { LIMITS } from '../content-shape.ts';

/**
 * Cells of the register, as they stand; null is what nobody can read or a record has no room for,
 * which is then kept as it is.
 */

/** Several names in one cell; a comma may part a family name from a given one. */
export function namesIn(text: string, most: number): string[] | null {
	const names = text
		.split(/[;|\n]/)
		.map((one) => one.trim())
		.filter((one) => one !== '');
	const fit = names.length <= most && names.every((one) => one.length <= LIMITS.line);
	return fit ? names : null;
}

export function wordsIn(longest: number): (text: string) => string | null {
	return (text) => (text.length <= longest ? text : null);
}

/** `172`, `170-175 cm`, `175-170`, `1.72 m`. */
export function heightIn(text: string): NonNullable<Person['heightCm']> | null {
	const metres = /^1[.,](\d{2}) ?m?$/.exec(text);
	if (metres) return { from: 100 + Number(metres[1]), to: 100 + Number(metres[1]) };
	const found = /^(\d{2,3})(?:\s*[-–]\s*(\d{2,3}))? ?(?:cm)?$/.exec(text);
	if (!found) return null;
	const said = [Number(found[1]), Number(found[2] ?? found[1])];
	const [from, to] = [Math.min(...said), Math.max(...said)];
	return to <= LIMITS.tallest ? { from, to } : null;
}

/** Tags of BCP 47, or names of languages in English. */
export function languagesIn(text: string): string[] | null {
	const said = text
		.split(/[;,|/\n]/)
		.map((one) => one.trim().toLowerCase())
		.filter((one) => one !== '');
	const tags = said.flatMap((one) => tagsOf().get(one) ?? []);
	const languages = [...new Set(tags)];
	return tags.length === said.length && languages.length <= LIMITS.codes ? languages : null;
}

let known: Map<string, string> | undefined;

function tagsOf(): Map<string, string> {
	known ??= new Map(named());
	return known;
}

function* named(): Generator<[string, string]> {
	const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const two = letters.flatMap((a) => letters.map((b) => a + b));
	for (const tag of [...two, ...two.flatMap((tag) => letters.map((c) => tag + c))]) {
		const name = names.of(tag);
		if (!name) continue;
		const [shortest = tag] = Intl.getCanonicalLocales(tag);
		yield [tag, shortest];
		yield [name.toLowerCase(), shortest];
	}
}
