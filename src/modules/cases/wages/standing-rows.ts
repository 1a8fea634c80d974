import type { Rows, WageEntry } from './wage-entry.ts';

/**
 * The lines of a claim as they count: one that came from a worker's own log carries the id of its
 * entry (`entry`) and counts once however often it was brought; one that names another (`gone`) takes
 * that one out.
 */
export function standingRows(entries: readonly WageEntry[]): WageEntry[] {
	const all = entries.flatMap((entry) => TABLES.flatMap((name) => rowsIn(entry[name])));
	const gone = new Set(all.flatMap(({ gone }) => (typeof gone === 'string' ? [gone] : [])));
	const seen = new Set<unknown>();
	const counts = ({ entry, gone: takesOut }: Rows[number]) => {
		if (typeof entry !== 'string') return true;
		if (typeof takesOut === 'string' || gone.has(entry) || seen.has(entry)) return false;
		seen.add(entry);
		return true;
	};
	return entries.map((entry) => {
		const tables = TABLES.filter((name) => entry[name] !== undefined);
		const kept = tables.map((name) => [name, rowsIn(entry[name]).filter(counts)]);
		return { ...entry, ...Object.fromEntries(kept) };
	});
}

const TABLES = [
	'contractTerms',
	'workLog',
	'payments',
	'recruitmentCosts',
	'leaveTaken',
	'exchangeRates',
] as const satisfies readonly (keyof WageEntry)[];

/** A protective act keeps what it could not read as it came, which may be anything. */
function rowsIn(rows: Rows | undefined): Rows {
	return Array.isArray(rows) ? rows.filter((row) => typeof row === 'object' && row !== null) : [];
}
