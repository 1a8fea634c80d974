import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { isMode, type Mode } from '../../kinds.ts';
import type { PersonKey } from '../../views.ts';
import { addItem } from '../add-item.ts';
import { atTheInbox, type InboxHow } from '../at-the-inbox.ts';
import { isFull } from '../full.ts';
import { notePersonAct } from '../note-person-act.ts';
import { reports } from '../tables.ts';
import { isLongNow, isTooMuch, isWithdrawn, type PersonActed } from './add-message.ts';
import { type Said, sealSaid } from './person-content.ts';

/**
 * The person changes how they are known. Nobody else can: there is no such action at the desk.
 *
 * A name, or a word about the change, comes along as a message, sealed like all others. Going back
 * to anonymous cannot make anyone forget what was read, and the page says so.
 */
export async function changeMode(
	db: Db,
	key: PersonKey,
	{ mode, said }: { mode: Mode; said?: Said },
	how: InboxHow,
): Promise<PersonActed> {
	if (!isMode(mode)) return { ok: false, problems: { mode: 'reports_problem_nothing_told' } };
	return atTheInbox<PersonActed>(db, key, how, async (inbox) => {
		const { tx, report, door, today } = inbox;
		if (report.stage === 'withdrawn' || report.erasedOn) return isWithdrawn;
		if (said) {
			const sealed = await sealSaid(said, door.recordRecipient);
			if (typeof sealed === 'string') return { ok: false, problems: { name: sealed } };
			if (await isFull(tx, report.id, sealed.length)) return isTooMuch;
			if (how.share && !how.share.words(sealed.length)) return isLongNow;
			await addItem(tx, { reportId: report.id, kind: 'message', sealed, on: today });
		}
		await tx.update(reports).set({ mode }).where(eq(reports.id, report.id));
		await notePersonAct(inbox, {
			kind: 'reports.mode-changed',
			facts: { from: report.mode, mode },
		});
		return { ok: true };
	});
}
