import type { Procedure, ProcedureClock, Reading } from '#foundations/procedures/index.ts';
import { SOURCES, type Source } from './sources.ts';

/** One of the norms of a `cite`, and where it was read. */
export type Cited = {
	readonly norm: string;
	/** None: words of our own, or what one authority told in one case. */
	readonly source: Source | null;
	readonly read: Reading | null;
};

/** The norms of a `cite`, which stand apart by semicolons. */
export function citedIn(cite: string): Cited[] {
	return cite.split(/;\s*/).map((norm) => {
		const found = sourceIn(norm);
		if (!found) return { norm, source: null, read: null };
		const { source, after } = found;
		const read = source.parts !== null && covers(source.parts, after) ? source.read : undefined;
		return { norm, source, read: read ?? null };
	});
}

/** Where all norms of a `cite` were read; null: one of them was not, or there is none in it. */
export function readingOf(cite: string): Reading | null {
	const norms = citedIn(cite).filter(({ source }) => source !== null);
	return norms.every(({ read }) => read) ? (norms[0]?.read ?? null) : null;
}

/** A norm for a clock that rests on it: checked exactly where its source was read. */
export function sourced(cite: string): Pick<ProcedureClock, 'cite' | 'checked' | 'read'> {
	const read = readingOf(cite);
	return read ? { cite, checked: true, read } : { cite, checked: false };
}

/** Every text that a procedure cites: once where it was read, and each part that was not. */
export function textsOf(procedure: Procedure): { name: string; read: Reading | null }[] {
	const texts = citesOf(procedure).flatMap((cite) =>
		citedIn(cite).flatMap(({ norm, source, read }): { name: string; read: Reading | null }[] => {
			if (!source) return [];
			if (read) return [{ name: source.names[0], read }];
			const name = source.names.find((one) => norm.includes(one)) ?? norm;
			return [{ name: norm.slice(norm.indexOf(name)), read }];
		}),
	);
	return [...new Map(texts.map((text) => [text.name, text])).values()].toSorted(
		(a, b) => Number(a.read === null) - Number(b.read === null) || (a.name < b.name ? -1 : 1),
	);
}

/** What clocks, acts and safeguards of a procedure cite, as it stands there. */
export function citesOf({ actions, clocks = {} }: Procedure): string[] {
	return [
		...Object.values(clocks).map(({ cite }) => cite),
		...Object.values(actions).flatMap((action) => [
			...(action.cite ? [action.cite] : []),
			...('needs' in action ? (action.needs ?? []) : []).map(({ cite }) => cite),
		]),
	];
}

/** The longest name wins: “CRC General Comment 6” is not the Convention on the Rights of the Child. */
function sourceIn(norm: string) {
	const named = SOURCES.flatMap((source) =>
		source.names
			.filter((name) => norm.includes(name))
			.map((name) => ({ source, name, after: norm.slice(norm.indexOf(name) + name.length) })),
	);
	return named.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/** Whether every number that is cited is among the parts that were read. */
function covers(parts: string, cited: string): boolean {
	const read = new Set(numbersIn(parts));
	// What stands in brackets is within a part, what follows a colon are our words for it.
	const asked = numbersIn(cited.replace(/\([^)]*\)/g, '').split(':')[0] ?? '');
	return asked.every((number) => read.has(number));
}

/** Ranges are written with an en dash or with “to”. */
function numbersIn(text: string): number[] {
	return [...text.matchAll(/(\d+)(?:\s*(?:–|to)\s*(\d+))?/g)].flatMap(([, from, to]) => {
		const first = Number(from);
		return Array.from({ length: Number(to ?? from) - first + 1 }, (_, i) => first + i);
	});
}
