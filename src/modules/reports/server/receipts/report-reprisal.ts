import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '../../views.ts';
import type { WaveMark } from '../../wave.ts';
import { atTheInbox, type InboxHow, type NotOpened } from '../at-the-inbox.ts';
import { takeBackEverything } from '../handing-on/answer-asking.ts';
import { type Submitted, submitReport } from '../telling/submit-report.ts';

/**
 * "I was punished for reporting": a report of its own, urgent, with a receipt of its own.
 *
 * It can go to another team, because the first may be where the word got out. That the two belong
 * together shows to the person, and at the desk only to those who may see both: see the policy on
 * reports_links.
 *
 * Whatever may still be handed on of the first waits for a new yes: the person was hurt for telling,
 * and the desk learns no more than that the old one was taken back.
 */
export async function reportReprisal(
	db: Db,
	key: PersonKey,
	envelope: unknown,
	how: InboxHow & { wave: WaveMark | null },
): Promise<Submitted | NotOpened> {
	const found = await atTheInbox(db, key, how, async (inbox) => {
		await takeBackEverything(inbox, how.now);
		return { ok: true as const, first: inbox.report.id };
	});
	if (!found.ok) return found;
	const { now, wave, share } = how;
	return submitReport(db, envelope, { now, wave, ...(share && { share }), first: found.first });
}
