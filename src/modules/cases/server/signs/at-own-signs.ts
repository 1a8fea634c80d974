import { eq, inArray } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import { SIGNS, type SignWords } from '../../signs/sign-acts.ts';
import type { CaseRow } from '../at-the-case.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import type { ActInput } from '../entries/make-entry.ts';
import { openAnswers, type SealedAnswers } from '../entries/sealed-answers.ts';
import { writeAct } from '../entries/write-act.ts';
import { type Loaded, loadRecord } from '../load-record.ts';
import { atOwnCases, type OwnCases } from '../person/at-own-cases.ts';
import { PERSON } from '../person/own-cases.ts';
import { cases, sealed } from '../tables.ts';
import { plannedIn } from './planned-in.ts';

/** What a plan says that signs hang on. */
export type SignPlan = {
	every: string;
	due: Temporal.Instant;
	zone: string;
	/** Null where what is sealed does not open: then no word is one of them. */
	words: SignWords | null;
};

/** The receipt itself: a proof of it opens no plan. */
export type SignKey = { receipt: string };

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
	key: SignKey,
	how: InboxHow,
	work: (signs: OwnSigns) => Promise<T>,
): Promise<T | NotOpened | { ok: false; problem: 'no-case' }> {
	return atOwnCases<T | { ok: false; problem: 'no-case' }>(db, key, how, async (own) => {
		const found: OwnSigns[] = [];
		for (const row of own.rows) {
			if (row.procedure !== SIGNS.procedure || row.erasedOn) continue;
			const loaded = await loadRecord(own.tx, row, own);
			if (loaded.state.open) found.push(await signsOf(own, row, loaded));
		}
		const signs = found.find(({ plan }) => plan) ?? found[0];
		return signs ? work(signs) : { ok: false, problem: 'no-case' };
	});
}

async function signsOf(own: OwnCases, row: CaseRow, loaded: Loaded): Promise<OwnSigns> {
	return {
		...{ row, rows: loaded.rows, plan: await planIn(own, row, loaded) },
		async writes(input) {
			await own.tx.update(cases).set({ fresh: true }).where(eq(cases.id, row.id));
			const opens = async () => ({ record: await own.open(row.id), desk: null });
			const acting = { ...own, row, who: PERSON, ledgerActor: own.actor, opens };
			return writeAct(acting, { ...input, version: row.version });
		},
	};
}

/** Read back along what corrected it, field by field. */
async function planIn(own: OwnCases, row: CaseRow, { rows, state }: Loaded) {
	const planned = plannedIn(rows);
	const due = state.facts.aliveBy;
	if (!planned || typeof due !== 'string') return null;
	const facts = Object.assign({}, ...planned.map((one) => one.facts)) as EntryRow['facts'];
	const said = await saidIn(own, row, planned);
	const text = (name: string) => (typeof said?.[name] === 'string' ? said[name] : '');
	return {
		...{ every: String(facts.checkInEvery), due: Temporal.Instant.from(due) },
		...{ zone: text('ownZone') || row.zone },
		words: said && { well: text('wellWord'), duress: text('duressWord') },
	};
}

/** Null where one part of it does not open. */
async function saidIn(own: OwnCases, row: CaseRow, planned: readonly EntryRow[]) {
	const ids = planned.map(({ id }) => id);
	const parts = await own.tx.select().from(sealed).where(inArray(sealed.entryId, ids));
	const identity = await own.open(row.id);
	const opened: SealedAnswers[] = [];
	for (const id of ids) {
		const part = parts.find(({ entryId }) => entryId === id);
		const one = part ? await openAnswers(identity, part.bytes) : {};
		if (!one) return null;
		opened.push(one);
	}
	return Object.assign({}, ...opened) as SealedAnswers;
}
