import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { newestOf } from '#modules/cases/index.ts';
import { act, openCase } from '#modules/cases/server/index.ts';
import { type DemoCase, demoCases } from './demo-cases.ts';

/** Opens the cases of the demonstration, each act at its own hour. */
export async function openCases(
	db: Db,
	session: MemberSession,
	now: Temporal.Instant,
): Promise<void> {
	for (const one of demoCases) await openOne(db, session, one, now);
}

async function openOne(db: Db, session: MemberSession, one: DemoCase, now: Temporal.Instant) {
	const { procedure, country, zone } = one;
	const [first, ...others] = one.acts;
	const at = (hours: number) => ({ now: now.subtract({ hours }) });
	const { action, answers = {} } = first;
	const begun = { procedure, country, zone, action, answers };
	const opened = await openCase(db, session, begun, at(first.ago));
	const version = newestOf(procedure)?.version ?? 1;
	if (!opened.ok)
		throw new Error(`the demonstration cannot open ${procedure}: ${JSON.stringify(opened)}`);
	for (const { ago, action: next, answers: said = {} } of others) {
		const asked = { caseId: opened.caseId, action: next, version, answers: said };
		const done = await act(db, session, asked, at(ago));
		if (!done.ok) throw new Error(`the demonstration cannot ${next}: ${JSON.stringify(done)}`);
	}
}
