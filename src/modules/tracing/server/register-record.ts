import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Content } from '../content.ts';
import type { ContentProblems } from '../content-problems.ts';
import { type EventFacts, faultsOfEvent } from '../event-facts.ts';
import { readContent } from '../read-content.ts';
import { addRevision } from './add-revision.ts';
import { asKeeper } from './as-keeper.ts';
import { notThere } from './at-the-record.ts';
import { rowOfEvent } from './event-row.ts';
import { addWrap, recipientOfTeam } from './keys.ts';
import { noteAct } from './note-act.ts';
import { shareWith } from './sharing.ts';
import { events, records } from './tables.ts';
import { teamForSearches } from './team-for-searches.ts';
import { todayHere } from './today-here.ts';

export type NewRecord = {
	/** Of any kind; a search that a family tells at the desk too. */
	content: Content;
	/** Of an event, and of nothing else. */
	event?: EventFacts | undefined;
	/** One of the member's own teams; the one that searches when missing, else their first. */
	compartmentId?: string | undefined;
	/** An exercise, which is never compared with real records and never counted. */
	drill?: boolean | undefined;
};

export type Registered = { ok: true; recordId: string } | { ok: false; problems: ContentProblems };

/**
 * Registers somebody found alive or dead, an event, or a search that a family tells in person.
 *
 * @throws Refusal for a team that is not the member's own
 */
export async function registerRecord(
	db: Db,
	session: MemberSession,
	input: NewRecord,
	{ now }: { now: Temporal.Instant },
): Promise<Registered> {
	const today = await todayHere(db, now);
	const compartmentId = input.compartmentId ?? (await ownTeam(db, session));
	authorise(actorOf(session), 'tracing.register', { kind: 'compartment', id: compartmentId });
	const read = readContent(input.content, today);
	const facts = faultsOfFacts(input.content, input.event, today);
	const faults = { ...(read.ok ? {} : read.problems), ...facts };
	if (!read.ok || Object.keys(faults).length > 0) return { ok: false, problems: faults };
	const { content } = read;
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const made = { ...input, content, compartmentId };
		const recordId = await writeRecord(tx, session, made, today);
		const noted = { kind: content.kind, ...(input.drill && { drill: true }) };
		await noteAct({ tx, session, now, row: { id: recordId } }, 'tracing.registered', noted);
		return { ok: true, recordId };
	});
}

/** The facts are those of an event, and an event has them. */
export function faultsOfFacts(
	{ kind }: Content,
	event: EventFacts | undefined,
	today: Temporal.PlainDate,
): ContentProblems {
	if (kind === 'event') return event ? faultsOfEvent(event, today) : { event: REQUIRED };
	return event ? { event: 'tracing_problem_not_in_list' } : {};
}

const REQUIRED = 'tracing_problem_required';

export type CheckedRecord = NewRecord & { compartmentId: string; tombstone?: Uint8Array };

/** Writes a record that was read and found right; in a transaction of the member. */
export async function writeRecord(
	tx: Tx,
	session: MemberSession,
	{ content, event, compartmentId, drill = false, tombstone }: CheckedRecord,
	today: Temporal.PlainDate,
): Promise<string> {
	const recordId = newId<'record'>();
	const { identity, recipient: recordRecipient } = await newKeys();
	const recipient = await recipientOfTeam(tx, compartmentId);
	if (!recipient) throw notThere();
	const byMember = session.member.id;
	await tx.insert(records).values({
		...{ id: recordId, kind: content.kind, stage: 'open', compartmentId, keepAway: [] },
		...{ recordRecipient, registeredOn: today, byMember, fresh: false, drill, legalHold: false },
		category: content.kind === 'dead' ? content.category : null,
		...(tombstone && { tombstone }),
	});
	await asKeeper(tx, `member:${byMember}`, () =>
		addWrap(tx, {
			...{ recordId, holder: 'compartment', holderId: compartmentId, identity, recipient },
		}),
	);
	await addRevision(tx, { recordId, recordRecipient, content, byMember, on: today });
	if (content.kind === 'missing') {
		const { sharing } = content;
		// What came with a file: the member says that the family agreed. Of a day before, so that the
		// yes holds at once wherever the house lies.
		const now = today.subtract({ days: 1 }).toZonedDateTime('UTC').toInstant();
		await shareWith(tx, { record: recordId, sharing }, { actor: `member:${byMember}`, now });
	}
	if (event) await tx.insert(events).values({ recordId, ...rowOfEvent(event) });
	return recordId;
}

/** @throws Refusal for a member without a team */
export async function ownTeam(db: Db, { compartments }: MemberSession): Promise<string> {
	const searching = await teamForSearches(db);
	const own = compartments.find(({ id }) => id === searching?.id) ?? compartments[0];
	if (!own) throw notThere();
	return own.id;
}
