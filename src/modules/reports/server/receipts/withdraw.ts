import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '../../views.ts';
import { actAs } from '../act-as.ts';
import { atTheInbox, type InboxHow, type NotOpened } from '../at-the-inbox.ts';
import { erase } from '../erase.ts';
import { takeBackEverything } from '../handing-on/answer-asking.ts';
import { notePersonAct } from '../note-person-act.ts';
import { reports } from '../tables.ts';

export type Withdrawn =
	/** `erased` is false under a legal hold: nobody reads it any more, and it goes when that ends. */
	{ ok: true; erased: boolean } | NotOpened;

/** The person takes everything back. Doing it twice is doing it once. */
export async function withdraw(db: Db, key: PersonKey, how: InboxHow): Promise<Withdrawn> {
	return atTheInbox<Withdrawn>(db, key, how, async (inbox) => {
		const { tx, report, today } = inbox;
		if (report.stage === 'withdrawn') return { ok: true, erased: report.erasedOn !== null };
		await takeBackEverything(inbox, how.now);
		await actAs(tx, 'service:keeper');
		await tx
			.update(reports)
			.set({ stage: 'withdrawn', decidedOn: today, assignedTo: null })
			.where(eq(reports.id, report.id));
		if (report.erasedOn === null && !report.legalHold) await erase(tx, report.id, today);
		await notePersonAct(inbox, {
			kind: 'reports.withdrawn',
			facts: { erased: !report.legalHold },
		});
		return { ok: true, erased: !report.legalHold };
	});
}
