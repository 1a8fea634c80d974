import type { Procedure } from '#foundations/procedures/index.ts';
import { PROCEDURES } from './definitions/index.ts';

/** Every procedure that can begin, once. */
export function procedureIds(): string[] {
	return [...new Set(PROCEDURES.map(({ id }) => id))];
}

type Versioned = { procedure: string; version: number };

/** The definition under which a record was opened. */
export function procedureOf({ procedure: id, version }: Versioned): Procedure {
	const found = versionOf({ procedure: id, version });
	// A definition that was published stays in the house for as long as a record lives under it.
	if (!found) throw new Error(`no definition ${id}@${version}`);
	return found;
}

/** The definition in this version, or null where the house has it no more. */
export function versionOf({ procedure: id, version }: Versioned): Procedure | null {
	return PROCEDURES.find((one) => one.id === id && one.version === version) ?? null;
}

/** The definition in the newest version, for what begins now; null for a word that is none. */
export function newestOf(id: string): Procedure | null {
	const all = PROCEDURES.filter((procedure) => procedure.id === id);
	return all.toSorted((a, b) => b.version - a.version)[0] ?? null;
}
