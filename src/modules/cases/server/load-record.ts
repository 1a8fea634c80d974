import { inArray, sql } from 'drizzle-orm';
import { grantsOf } from '#foundations/consent/server/index.ts';
import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import {
	type Entry,
	fold,
	type Procedure,
	type State,
	type Surroundings,
} from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { procedureOf } from '../procedures.ts';
import { asKeeper } from './as-keeper.ts';
import type { CaseRow } from './at-the-case.ts';
import { type EntryRow, entryOf, rowsOf, rowsOfMany } from './entry-rows.ts';
import { groundOf } from './ground.ts';
import type { House } from './house.ts';
import { cases } from './tables.ts';

/** A case with all that follows from its entries at this moment. */
export type Loaded = {
	procedure: Procedure;
	rows: EntryRow[];
	entries: readonly Entry[];
	surroundings: Surroundings;
	state: State;
};

/**
 * Loads a case and computes how it stands.
 *
 * The records beside it are read in the name of the house, also those that the actor may not see:
 * an open best-interests procedure in another team stays a removal all the same.
 */
export async function loadRecord(
	tx: Tx,
	row: CaseRow,
	{ actor, house, now }: { actor: ActorName; house: House; now: Temporal.Instant },
): Promise<Loaded> {
	const procedure = procedureOf(row);
	const rows = await rowsOf(tx, row.id);
	const linked = await asKeeper(tx, actor, () => statesBeside(tx, row.id, house, now));
	const consents = new Set((await grantsOf(tx, row.id)).filter(isLive(now)).map((g) => g.purpose));
	const surroundings = { ...groundOf(placeOf(row, house)), linked, consents };
	const entries = rows.map(entryOf);
	return {
		procedure,
		rows,
		entries,
		surroundings,
		state: fold(procedure, entries, now, surroundings),
	};
}

/** How a case stands by itself, for lists: what lies beside it is not read. */
export function standingOf(
	row: CaseRow,
	rows: readonly EntryRow[],
	{ house, now }: { house: House; now: Temporal.Instant },
): { procedure: Procedure; state: State } {
	const procedure = procedureOf(row);
	const surroundings = {
		...groundOf(placeOf(row, house)),
		linked: [],
		consents: new Set<string>(),
	};
	return { procedure, state: fold(procedure, rows.map(entryOf), now, surroundings) };
}

function placeOf({ country, zone, openedOn }: CaseRow, house: House) {
	return { country: country ?? house.country, zone, openedOn };
}

function isLive(now: Temporal.Instant) {
	return ({ withdrawnOn, from, until }: Awaited<ReturnType<typeof grantsOf>>[number]) =>
		withdrawnOn === null &&
		from.epochMilliseconds <= now.epochMilliseconds &&
		now.epochMilliseconds < until.epochMilliseconds;
}

/** Cases linked with this one by hand, in either direction, and those of the same person. */
async function statesBeside(
	tx: Tx,
	caseId: string,
	house: House,
	now: Temporal.Instant,
): Promise<Surroundings['linked']> {
	const beside = await casesBeside(tx, caseId);
	const all = await rowsOfMany(
		tx,
		beside.map(({ id }) => id),
	);
	return beside.map((row) => ({
		procedure: row.procedure,
		state: standingOf(row, all.get(row.id) ?? [], { house, now }).state,
	}));
}

async function casesBeside(tx: Tx, caseId: string): Promise<CaseRow[]> {
	const { rows } = await tx.execute<{ id: string }>(sql`
		select target_id as id from cases_links where case_id = ${caseId} and kind = 'case'
		union select case_id from cases_links where kind = 'case' and target_id = ${caseId}
		union select other.case_id from cases_links mine join cases_links other
			on other.kind = 'person' and other.target_id = mine.target_id
			where mine.case_id = ${caseId} and mine.kind = 'person' and other.case_id <> ${caseId}`);
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	return tx.select().from(cases).where(inArray(cases.id, ids));
}
