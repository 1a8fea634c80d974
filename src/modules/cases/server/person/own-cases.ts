import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { type Procedure, possibleActs, type State } from '#foundations/procedures/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import { isNotByReceipt, isSignClock, shownToPerson } from '../../signs/sign-acts.ts';
import type { OwnCase } from '../../views.ts';
import type { CaseRow } from '../at-the-case.ts';
import { splitDoubtful } from '../entries/doubtful.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import { signedLettersOf } from '../letters/signed-letters-of.ts';
import { type Loaded, loadRecord } from '../load-record.ts';
import { clockRowOf } from '../owed/clock-rows.ts';
import { openApart } from '../profile/apart.ts';
import { plannedIn } from '../signs/planned-in.ts';
import { sealed } from '../tables.ts';
import { atOwnCases, type OwnCases } from './at-own-cases.ts';

/** The person by their receipt, in a case of their own. */
export const PERSON = { id: 'person', as: ['person'] } as const;

/** A person's cases: where each stands, what is owed to them and when, and what they can do. */
export async function ownCases(
	db: Db,
	key: PersonKey,
	how: InboxHow,
): Promise<{ ok: true; cases: OwnCase[] } | NotOpened> {
	return atOwnCases(db, key, how, async (own) => {
		const found: OwnCase[] = [];
		for (const row of own.rows) if (!row.erasedOn) found.push(await ownCaseOf(own, row));
		return { ok: true as const, cases: found };
	});
}

export async function ownCaseOf(own: OwnCases, row: CaseRow): Promise<OwnCase> {
	const loaded = await loadRecord(own.tx, row, own);
	const { procedure, state, surroundings } = loaded;
	const running = plannedIn(loaded.rows) !== undefined;
	const acts = possibleActs(procedure, state, PERSON, surroundings);
	return {
		caseId: row.id,
		...{ procedure: row.procedure, version: row.version, stage: state.stage, open: state.open },
		zone: row.zone,
		clocks: state.clocks.filter((clock) => isShown(procedure, clock)).map(clockRowOf),
		timeline: await timelineFor(own, row, loaded),
		acts: acts.flatMap(({ action, effect, refused }) =>
			effect === 'protect' && refused.length === 0 && !isNotByReceipt(action, running)
				? [action]
				: [],
		),
		letters: await signedLettersOf(own.tx, row, loaded),
	};
}

/** A limit whose meeting the person is not told of would be a riddle to them. */
function isShown({ clocks, actions }: Procedure, { id, state }: State['clocks'][number]): boolean {
	const stops = clocks?.[id]?.stop ?? [];
	return (
		state !== 'waiting' &&
		!isSignClock(id) &&
		stops.some((action) => actions[action]?.person !== undefined)
	);
}

async function timelineFor(
	{ tx, open }: OwnCases,
	row: CaseRow,
	{ procedure, rows }: Loaded,
): Promise<OwnCase['timeline']> {
	const identity = await open(row.id);
	const parts = await tx.select().from(sealed).where(eq(sealed.caseId, row.id));
	const shown = rows.filter((entry) => isForPerson(procedure, entry));
	return Promise.all(
		shown.map(async (entry) => {
			const { action, untold } = shownToPerson(entry.action);
			const part = parts.find(({ entryId }) => entryId === entry.id && !untold);
			return {
				...{ id: entry.id, action },
				on: dayOf(entry.at, row.zone).toString(),
				...(await openedFor(procedure, identity, part?.bytes)),
				byMe: entry.capacity === 'person',
			};
		}),
	);
}

/** Without what is sealed apart: whoever has seen the receipt is not always the person. */
async function openedFor(procedure: Procedure, identity: string | null, bytes?: Uint8Array) {
	const opened = bytes ? await openAnswers(identity, bytes) : null;
	const { answers, doubtful } = splitDoubtful(opened);
	return { sealed: (await openApart(procedure, answers, null)).answers, doubtful };
}

function isForPerson(procedure: Procedure, { action, capacity }: EntryRow): boolean {
	return capacity === 'person' || procedure.actions[action]?.person !== undefined;
}
