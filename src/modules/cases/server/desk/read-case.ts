import { and, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { type State, type Who, zoneNow } from '#foundations/procedures/index.ts';
import { proposalsOf } from '../../proposals.ts';
import type { CaseView, PossibleAct } from '../../views.ts';
import { type AtCase, atTheCase, type CaseHow } from '../at-the-case.ts';
import { whoIs } from '../entries/act.ts';
import { unlock } from '../keys.ts';
import { type Loaded, loadRecord, shownState } from '../load-record.ts';
import { clockRowOf } from '../owed/clock-rows.ts';
import { openNow } from '../profile/open-now.ts';
import { requestOf } from '../profile/request-of.ts';
import { capacities, cases, sealed, wraps } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { actsInAll } from '../walls/readings.ts';
import { shownReasons } from '../walls/safeguard-elsewhere.ts';
import { linksOf } from './links-of.ts';
import { noteOpened } from './note-opened.ts';
import { timelineOf } from './timeline.ts';

/**
 * Opens a case for a member: its timeline, what is owed, and each act with the reason where it is
 * not possible. That they read it in this hour is in the ledger before a word of it is shown.
 */
export async function readCase(
	db: Db,
	session: MemberSession,
	{ caseId }: { caseId: string },
	how: CaseHow,
): Promise<CaseView> {
	const { view, open } = await atTheCase(
		db,
		session,
		{ caseId, action: 'cases.read' },
		how,
		async (at) => {
			const found = await load(at);
			if (at.row.fresh) {
				await at.tx.update(cases).set({ fresh: false }).where(eq(cases.id, at.row.id));
			}
			await noteOpened(at);
			if (found.view.profileOpenUntil) await noteOpened(at, 'cases.profile-read');
			return found;
		},
		'share',
	);
	return { ...view, timeline: await open() };
}

async function load(at: AtCase) {
	const { tx, session, row, house, now } = at;
	const actor = `member:${session.member.id}` as const;
	const loaded = await loadRecord(tx, row, { actor, house, now });
	const { procedure, rows, surroundings, state } = loaded;
	const shown = shownState(loaded, now);
	const who = await whoIs(at);
	const parts = await tx.select().from(sealed).where(eq(sealed.caseId, row.id));
	const opening = parts.length > 0 ? await unlock(tx, session, row.id) : NOTHING;
	const profile = await openNow(tx, { row, session, now });
	const asks = await requestOf(tx, row);
	const given = await tx
		.select()
		.from(capacities)
		.where(eq(capacities.caseId, row.id))
		.orderBy(capacities.at, capacities.memberId, capacities.capacity);
	const view = {
		caseId: row.id,
		...{ procedure: row.procedure, version: row.version, stage: state.stage, open: state.open },
		...{ country: row.country, compartmentId: row.compartmentId },
		zone: zoneNow(procedure, state, row.zone),
		openedOn: row.openedOn.toString(),
		assignedTo: row.assignedTo,
		circle: row.circle,
		flags: [...shown.flags],
		clocks: shown.clocks.map(clockRowOf),
		acts: actsFor(loaded, who, shown),
		mine: who.as,
		capacities: given.map(({ memberId, capacity }) => ({ memberId, as: capacity })),
		links: await linksOf(at, loaded.seen.linked),
		conflicts: state.conflicts,
		waits: asks && { entryId: asks.entryId, memberId: asks.memberId },
		profileOpenUntil: profile?.until.toString() ?? null,
		hasPerson: await hasPerson(at),
		proposals: proposalsOf(procedure, shown, surroundings.linked),
		mark: rows.at(-1)?.id ?? '',
	};
	const opened = { procedure, rows, state, parts, opening, profile: profile?.identity ?? null };
	return { view, open: () => timelineOf(opened) };
}

/** Each act with its reasons; those of records that the member does not see as one sentence. */
function actsFor(
	{ procedure, surroundings, seen, state }: Loaded,
	who: Who,
	shown: State,
): PossibleAct[] {
	const all = actsInAll(procedure, state, who, surroundings);
	const known = actsInAll(procedure, shown, who, seen);
	return all.map(({ action, effect, refused }, place) => ({
		...{ action, effect },
		refused: shownReasons(refused, known[place]?.refused ?? []),
	}));
}

const NOTHING = { record: null, desk: null };

/** Whose receipt it is shows to nobody here; that there is one does. */
async function hasPerson({ tx, session, row }: AtCase): Promise<boolean> {
	const found = await asKeeper(tx, `member:${session.member.id}`, () =>
		tx
			.select({ id: wraps.id })
			.from(wraps)
			.where(and(eq(wraps.caseId, row.id), eq(wraps.holder, 'person')))
			.limit(1),
	);
	return found.length > 0;
}
