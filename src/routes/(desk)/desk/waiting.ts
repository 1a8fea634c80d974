import { countInbox } from '#modules/reports/server/index.ts';
import type { Waiting } from './ways.ts';

/** What waits for the member who is at work, and whether some of it is urgent. */
export async function waitingFor({ db, session, now }: App.Locals): Promise<Waiting> {
	if (!session || session.compartments.length === 0) return {};
	const { waiting, urgent } = await countInbox(db, session, { now: now() });
	return { '/desk/inbox': { count: waiting, urgent: urgent > 0 } };
}
