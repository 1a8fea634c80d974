import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { InboxRow } from '#modules/reports/index.ts';
import { assign, close, listInbox, readReport, reply } from '#modules/reports/server/index.ts';
import { STORIES } from './stories.ts';

/** A team member reads what came, answers the stories that have an answer, and closes the past. */
export async function answerStories(
	db: Db,
	session: MemberSession,
	now: Temporal.Instant,
): Promise<void> {
	for (const { reportId } of await everyRow(db, session, now)) {
		const how = { now };
		const { words } = await readReport(db, session, { reportId }, how);
		const story = STORIES.find((one) => one.words === words);
		if (story?.answer) {
			await assign(db, session, { reportId, to: session.member.id }, how);
			await reply(db, session, { reportId, words: story.answer }, how);
		}
		if (story) continue;
		await reply(db, session, { reportId, words: 'Thank you. We have done what you asked.' }, how);
		const reasons = 'What you asked for is done.';
		const appeal =
			'Write here within 30 days if you see it differently; somebody else will read it.';
		await close(db, session, { reportId, words: reasons, appeal }, how);
	}
}

async function everyRow(
	db: Db,
	session: MemberSession,
	now: Temporal.Instant,
): Promise<InboxRow[]> {
	const rows: InboxRow[] = [];
	for (let page = 1; ; page += 1) {
		const { more, ...inbox } = await listInbox(db, session, { page }, { now });
		rows.push(...inbox.rows.filter((row) => row.type === 'report'));
		if (!more) return rows;
	}
}
