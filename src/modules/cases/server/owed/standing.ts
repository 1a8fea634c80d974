import { type Beside, fold, type Procedure, type State } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { procedureOf } from '../../procedures.ts';
import type { CaseRow } from '../at-the-case.ts';
import { type EntryRow, entryOf } from '../entries/entry-rows.ts';
import { groundOf } from '../ground.ts';
import type { House } from '../house.ts';

/**
 * How a case stands, for lists and for the index.
 *
 * @param linked the records beside it; without them it stands by itself
 */
export function standingOf(
	row: CaseRow,
	rows: readonly EntryRow[],
	{ house, now }: { house: House; now: Temporal.Instant },
	linked: readonly Beside[] = [],
): { procedure: Procedure; state: State } {
	const procedure = procedureOf(row);
	const surroundings = { ...groundOf(placeOf(row, house)), linked, consents: new Set<string>() };
	return { procedure, state: fold(procedure, rows.map(entryOf), now, surroundings) };
}

/** Whose rules and days count in a case. */
export function placeOf({ country, zone, openedOn }: CaseRow, house: House) {
	return { country: country ?? house.country, zone, openedOn };
}
