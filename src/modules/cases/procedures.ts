import type { Procedure } from '#foundations/procedures/index.ts';
import { PROCEDURES } from './definitions/index.ts';

/** Every procedure that can begin, once. */
export function procedureIds(): string[] {
	return [...new Set(PROCEDURES.map(({ id }) => id))];
}

/** The definition under which a record was opened. */
export function procedureOf({
	procedure: id,
	version,
}: {
	procedure: string;
	version: number;
}): Procedure {
	const found = PROCEDURES.find((one) => one.id === id && one.version === version);
	// A definition that was published stays in the house for as long as a record lives under it.
	if (!found) throw new Error(`no definition ${id}@${version}`);
	return found;
}

/** The definition in the newest version, for what begins now; null for a word that is none. */
export function newestOf(id: string): Procedure | null {
	const all = PROCEDURES.filter((procedure) => procedure.id === id);
	return all.toSorted((a, b) => b.version - a.version)[0] ?? null;
}
