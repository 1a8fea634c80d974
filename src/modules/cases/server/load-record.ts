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
import type { CaseRow } from './at-the-case.ts';
import { type EntryRow, entryOf, rowsOf } from './entries/entry-rows.ts';
import { groundOf } from './ground.ts';
import type { House } from './house.ts';
import { holdersOf } from './outside/answers-by.ts';
import { placeOf } from './owed/standing.ts';
import { asKeeper } from './walls/as-keeper.ts';
import { type BesideCase, besideOf } from './walls/beside.ts';
import { seenBeside } from './walls/seen-beside.ts';

/** A case with all that follows from its entries at this moment. */
export type Loaded = {
	procedure: Procedure;
	rows: EntryRow[];
	entries: readonly Entry[];
	surroundings: Omit<Surroundings, 'linked'> & { linked: readonly BesideCase[] };
	state: State;
	/** The same as far as the actor sees what lies beside it; a service sees nothing there. */
	seen: Loaded['surroundings'];
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
	const { linked, holders } = await asKeeper(tx, actor, async () => ({
		linked: (await besideOf(tx, [row.id], { house, now }))(row.id),
		holders: await holdersOf(tx, rows),
	}));
	const sees = await seenBeside(tx, linked, actor);
	const open = linked.filter(sees);
	const consents = new Set((await grantsOf(tx, row.id)).filter(isLive(now)).map((g) => g.purpose));
	const surroundings = { ...groundOf(placeOf(row, house)), linked, consents };
	const entries = rows.map((one): Entry => {
		const entry = entryOf(one);
		const holder = holders.get(one.id);
		return holder ? { ...entry, by: { ...entry.by, id: holder } } : entry;
	});
	return {
		procedure,
		rows,
		entries,
		surroundings,
		state: fold(procedure, entries, now, surroundings),
		seen: open.length === linked.length ? surroundings : { ...surroundings, linked: open },
	};
}

/** How it stands as far as the actor sees what lies beside it: a flag from there would tell of it. */
export function shownState(
	{ procedure, entries, surroundings, seen, state }: Loaded,
	now: Temporal.Instant,
): State {
	return seen === surroundings ? state : fold(procedure, entries, now, seen);
}

function isLive(now: Temporal.Instant) {
	return ({ withdrawnOn, from, until }: Awaited<ReturnType<typeof grantsOf>>[number]) =>
		withdrawnOn === null &&
		from.epochMilliseconds <= now.epochMilliseconds &&
		now.epochMilliseconds < until.epochMilliseconds;
}
