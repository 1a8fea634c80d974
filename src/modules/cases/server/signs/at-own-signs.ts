import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import { SIGNS } from '../../signs/sign-acts.ts';
import type { CaseRow } from '../at-the-case.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import type { ActInput } from '../entries/make-entry.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import { writeAct } from '../entries/write-act.ts';
import { loadRecord } from '../load-record.ts';
import { atOwnCases, type OwnCases } from '../person/at-own-cases.ts';
import { PERSON } from '../person/own-cases.ts';
import { cases, sealed } from '../tables.ts';
import { plannedIn } from './planned-in.ts';

/** What a plan says that signs hang on. */
export type SignPlan = {
	every: string;
	due: Temporal.Instant;
	zone: string;
	well: string;
	duress: string;
};

/** A person in front of the case in which they give signs of life. */
export type OwnSigns = {
	row: CaseRow;
	rows: readonly EntryRow[];
	/** Null while none runs. */
	plan: SignPlan | null;
	writes(input: Omit<ActInput, 'version'>): Promise<unknown>;
};

/** The first with a plan, or else the first that is open. `no-case`: the receipt opens none. */
export async function atOwnSigns<T>(
	db: Db,
	key: PersonKey,
	how: InboxHow,
	work: (signs: OwnSigns) => Promise<T>,
): Promise<T | NotOpened | { ok: false; problem: 'no-case' }> {
	return atOwnCases<T | { ok: false; problem: 'no-case' }>(db, key, how, async (own) => {
		const found: OwnSigns[] = [];
		for (const row of own.rows) {
			if (row.procedure !== SIGNS.procedure || row.erasedOn) continue;
			const { rows, state } = await loadRecord(own.tx, row, own);
			if (state.open) found.push(await signsOf(own, row, rows));
		}
		const signs = found.find(({ plan }) => plan) ?? found[0];
		return signs ? work(signs) : { ok: false, problem: 'no-case' };
	});
}

async function signsOf(own: OwnCases, row: CaseRow, rows: readonly EntryRow[]): Promise<OwnSigns> {
	return {
		...{ row, rows, plan: await planIn(own, row, rows) },
		async writes(input) {
			await own.tx.update(cases).set({ fresh: true }).where(eq(cases.id, row.id));
			const opens = async () => ({ record: await own.open(row.id), desk: null });
			const acting = { ...own, row, who: PERSON, ledgerActor: own.actor, opens };
			return writeAct(acting, { ...input, version: row.version });
		},
	};
}

async function planIn(own: OwnCases, row: CaseRow, rows: readonly EntryRow[]) {
	const planned = plannedIn(rows);
	const due = rows.findLast(({ facts }) => typeof facts.aliveBy === 'string')?.facts.aliveBy;
	if (!planned || typeof due !== 'string') return null;
	const [part] = await own.tx.select().from(sealed).where(eq(sealed.entryId, planned.id));
	const said = (part && (await openAnswers(await own.open(row.id), part.bytes))) ?? {};
	const text = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
	return {
		...{ every: String(planned.facts.checkInEvery), due: Temporal.Instant.from(due) },
		...{ zone: text('ownZone') || row.zone, well: text('wellWord'), duress: text('duressWord') },
	};
}
