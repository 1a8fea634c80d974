import { desc, eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Content } from '../content.ts';
import type { ContentProblems } from '../content-problems.ts';
import type { EventFacts } from '../event-facts.ts';
import { readContent } from '../read-content.ts';
import { addRevision } from './add-revision.ts';
import { type AtRecord, atTheRecord } from './at-the-record.ts';
import { rowOfEvent } from './event-row.ts';
import { unlock } from './keys.ts';
import { newestContent } from './newest-content.ts';
import { noteAct } from './note-act.ts';
import { faultsOfFacts } from './register-record.ts';
import { shareWith } from './sharing.ts';
import { contents, events, records } from './tables.ts';
import { todayHere } from './today-here.ts';

export type Revised = { ok: true; position: number } | { ok: false; problems: ContentProblems };

export type Revising = {
	recordId: string;
	/** The whole of it; what was known before stays beside it. */
	content: Content;
	event?: EventFacts | undefined;
	/** The revision they saw, from `RecordView.revisions`: nothing is written over a newer one. */
	after?: number | undefined;
};

/**
 * Adds what is known now. A record that is erased takes nothing; one that the family stopped, or
 * was told of, still does: what is learnt later is not lost.
 *
 * @throws Refusal `tracing.changed` when somebody else added to it meanwhile
 */
export async function reviseRecord(
	db: Db,
	session: MemberSession,
	{ recordId, content: given, event, after }: Revising,
	how: { now: Temporal.Instant },
): Promise<Revised> {
	const today = await todayHere(db, how.now);
	return atTheRecord(db, session, { recordId, action: 'tracing.change' }, how, async (at) => {
		const { tx, row } = at;
		if (row.stage === 'placeholder') throw new Refusal('tracing.not-open', { status: 409 });
		const read = readContent(given, today);
		const facts = faultsOfFacts(given, event, today);
		const faults = { ...(read.ok ? {} : read.problems), ...facts };
		if (!read.ok || Object.keys(faults).length > 0) return { ok: false, problems: faults };
		const content = await asAgreed(at, read.content);
		if (content.kind !== row.kind) throw new Refusal('tracing.other-kind', { status: 409 });
		const [last] = await tx
			.select({ position: contents.position })
			.from(contents)
			.where(eq(contents.recordId, row.id))
			.orderBy(desc(contents.position))
			.limit(1);
		if (after !== undefined && after !== last?.position) {
			throw new Refusal('tracing.changed', { status: 409 });
		}
		const byMember = session.member.id;
		const { recordRecipient } = row;
		const revision = { recordId: row.id, recordRecipient, content, byMember, on: today };
		const position = await addRevision(tx, revision);
		if (content.kind === 'missing' && row.reportId === null) {
			const shared = { record: row.id, sharing: content.sharing };
			await shareWith(tx, shared, { actor: `member:${byMember}`, now: how.now });
		}
		if (content.kind === 'dead') {
			await tx.update(records).set({ category: content.category }).where(eq(records.id, row.id));
		}
		if (event) await tx.update(events).set(rowOfEvent(event)).where(eq(events.recordId, row.id));
		await noteAct(at, 'tracing.revised', { position });
		return { ok: true, position };
	});
}

/**
 * With whom a family's own search is shared is theirs to say: the desk changes it in no way. What
 * came with a file, and from which, is in no form and stays.
 */
async function asAgreed({ tx, session, row }: AtRecord, content: Content): Promise<Content> {
	if (content.kind === 'event') return content;
	const before = await newestContent(tx, row.id, await unlock(tx, session, row.id));
	const kept = withFile(content, before);
	if (row.reportId === null || kept.kind !== 'missing') return kept;
	return { ...kept, sharing: before?.kind === 'missing' ? before.sharing : [] };
}

function withFile(content: Exclude<Content, { kind: 'event' }>, before: Content | null) {
	if (!before || before.kind === 'event') return content;
	const { kept = before.person.kept, came: _, ...person } = content.person;
	const { came } = before.person;
	return { ...content, person: { ...person, ...(kept && { kept }), ...(came && { came }) } };
}
