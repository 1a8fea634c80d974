import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { Acted, NotActed } from '../../acts.ts';
import { capacitiesOf } from '../../capacities.ts';
import { CIRCLES } from '../../circle.ts';
import { newestOf, versionOf } from '../../procedures.ts';
import type { AtCase, CaseHow, CaseRow } from '../at-the-case.ts';
import { idOfKey } from '../entries/id-of-key.ts';
import type { ActInput } from '../entries/make-entry.ts';
import { keepAsked } from '../entries/same-asked.ts';
import { writeAct } from '../entries/write-act.ts';
import { type House, houseOf } from '../house.ts';
import { recipientOfTeam } from '../keys.ts';
import { canBeOpened } from '../profile/deal-keys.ts';
import { cases } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { keepSame, linkOrigin } from './link-origin.ts';
import { openedBefore } from './opened-before.ts';
import { type Origin, originOf } from './origin.ts';
import { newCaseKeys, wrapNewCase } from './wrap-new-case.ts';

export type OpenInput = {
	procedure: string;
	/** Version of the form that was filled in; the newest when missing. */
	version?: number | undefined;
	/** The act that opens it; the only one that can when missing. */
	action?: string | undefined;
	answers?: unknown;
	/** The team that works on it; the member's own when missing. Another team is handed it. */
	compartmentId?: string | undefined;
	/** ISO 3166-1 alpha-2 and IANA zone of the place; the organisation's when missing. */
	country?: string | undefined;
	zone?: string | undefined;
	/** Only those who are named see it. */
	circle?: boolean | undefined;
	/** What it comes out of: its person and who is kept away come along. */
	fromReport?: string | undefined;
	/** Another record whose act or limit proposed it. */
	fromCase?: string | undefined;
	/** An id that stands for the same person in several cases; without a name anywhere. */
	personId?: string | undefined;
	/** A word of the asker's own: the same again opens nothing and finds the case of the first time. */
	key?: string | undefined;
};

/** What was written on a device without a network, and is only brought in by whoever sends it. */
export type Brought = {
	/** Who wrote it (member id): the entries name them, and the ledger whoever brings it. */
	by: string;
	/** Of the form; where the house has that version no more, the newest counts. */
	version: number;
	/** What is done at once after the opening, or nothing is. */
	next: readonly Pick<ActInput, 'action' | 'answers'>[];
};

/**
 * Opens a case: from nothing in a minute, with no name; out of a report, whose receipt then opens
 * it for the person; or because another record proposed it.
 *
 * @throws Refusal for a procedure, team, report or case that is not there for this member
 */
export async function openCase(
	db: Db,
	session: MemberSession,
	input: OpenInput,
	{ now }: CaseHow,
	brought?: Brought,
): Promise<Acted> {
	const house = await houseOf(db);
	try {
		const actor = `member:${session.member.id}` as const;
		return await asActor(db, actor, (tx) =>
			openWithin({ tx, session, house, now }, input, brought),
		);
	} catch (error) {
		if (error instanceof NotOpened) return error.why;
		throw error;
	}
}

/**
 * The same inside a transaction that acts in the member's name already.
 *
 * @throws NotOpened, which undoes what the transaction did, for what can be corrected
 */
export async function openWithin(
	{ tx, session, house, now }: Pick<AtCase, 'tx' | 'session' | 'house' | 'now'>,
	input: OpenInput,
	brought?: Brought,
): Promise<Acted> {
	authorise(actorOf(session), 'cases.open', HERE);
	const newest = newestOf(input.procedure);
	const procedure = (brought && versionOf({ ...brought, procedure: input.procedure })) ?? newest;
	if (!procedure) throw new Refusal('cases.no-such-procedure', { status: 404 });
	const action = input.action ?? openingOf(procedure);
	const actor = `member:${session.member.id}` as const;
	const origin = await originOf(tx, session, input);
	const placed = await placeOf(tx, session, { input, origin, house });
	const named = { openedBy: session.member.id, excluded: origin.excluded };
	const keys = await newCaseKeys(procedure, () => canBeOpened(tx, placed, named));
	// Of the team: a colleague may send again what one sent whose answer was lost.
	const asker = brought ? placed.compartmentId : session.member.id;
	const row: CaseRow = {
		id: input.key ? idOfKey([asker], input.key) : newId<'case'>(),
		...{ procedure: procedure.id, version: procedure.version, ...placed },
		circle: input.circle === true || CIRCLES.includes(procedure.id),
		openedOn: dayOf(now, placed.zone),
		...{ recordRecipient: keys.record.recipient, deskRecipient: keys.desk.recipient },
		profileRecipient: keys.profile?.recipient ?? null,
		...{ legalHold: false, fresh: false, erasedOn: null },
	};
	const given = capacitiesOf(session, row.compartmentId, ['caseworker']);
	const who = { id: brought?.by ?? session.member.id, as: given };
	return asKeeper(tx, actor, async () => {
		const { key = '', ...request } = input;
		// The key of what was brought holds its words: a newer form may read them otherwise.
		const asked = key && !brought ? { key, request } : null;
		if (!(await isNew(tx, row))) return openedBefore(tx, row, asked, house);
		if (asked) await keepAsked(tx, { id: row.id, caseId: row.id }, asked);
		const by = { byMember: session.member.id, at: now };
		await keepSame(tx, row.id, origin, by);
		await wrapNewCase(tx, { row, keys, session, origin });
		await linkOrigin(tx, row, { origin, personId: input.personId, by });
		const acting = { tx, row, house, now, who, actor: 'service:keeper' as const };
		const version = brought ? procedure.version : (input.version ?? procedure.version);
		const first = { action, version, answers: input.answers ?? {} };
		let done = await writeAct({ ...acting, ledgerActor: actor }, first);
		for (const one of brought?.next ?? []) {
			if (!done.ok) break;
			const next = { ...one, version, unattended: true };
			done = await writeAct({ ...acting, ledgerActor: actor }, next);
		}
		if (!done.ok) throw new NotOpened(done);
		return done;
	});
}

async function isNew(tx: Tx, row: CaseRow): Promise<boolean> {
	const added = tx.insert(cases).values(row).onConflictDoNothing();
	return (await added.returning({ id: cases.id })).length === 1;
}

/** Undoes what was begun; whoever began it hands on its reasons. */
export class NotOpened extends Error {
	readonly why: NotActed;
	constructor(why: NotActed) {
		super('not opened');
		this.why = why;
	}
}

function openingOf(procedure: Procedure): string {
	const opening = Object.entries(procedure.actions).filter(([, { opens }]) => opens);
	const [only] = opening;
	if (!only) throw new Refusal('cases.choose-how', { status: 422 });
	return only[0];
}

type Placing = { input: OpenInput; origin: Origin; house: House };

async function placeOf(tx: Tx, session: MemberSession, { input, origin, house }: Placing) {
	const compartmentId = input.compartmentId ?? session.compartments[0]?.id ?? '';
	if (!(await recipientOfTeam(tx, compartmentId))) {
		throw new Refusal('cases.no-such-team', { status: 404 });
	}
	if (origin.keepAway.includes(compartmentId)) {
		throw new Refusal('cases.kept-away', { status: 409, norm: 'R12' });
	}
	const country = input.country?.toUpperCase() ?? origin.country;
	const own = session.compartments.some(({ id }) => id === compartmentId);
	return {
		country: country && /^[A-Z]{2}$/.test(country) ? country : null,
		zone: knownZone(input.zone) ?? origin.zone ?? house.timeZone,
		compartmentId,
		keepAway: [...new Set(origin.keepAway)],
		assignedTo: own ? session.member.id : null,
	};
}

function knownZone(zone: string | undefined): string | null {
	return zone && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : null;
}
