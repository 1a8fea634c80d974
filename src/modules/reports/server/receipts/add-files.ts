import { z } from 'zod';
import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '../../views.ts';
import { actAs } from '../act-as.ts';
import { atTheInbox, type InboxHow } from '../at-the-inbox.ts';
import { bindFiles } from '../files/bind-files.ts';
import { isFullOfFiles } from '../full.ts';
import { notePersonAct } from '../note-person-act.ts';
import { uuid } from '../sealed-bytes.ts';
import { isTooMuch, isWithdrawn, type PersonActed } from './add-message.ts';

/** The person adds files later. They were uploaded before, sealed to the record's recipient. */
export async function addFiles(
	db: Db,
	key: PersonKey,
	{ files }: { files: readonly string[] },
	how: InboxHow,
): Promise<PersonActed> {
	const ids = z.array(uuid).min(1).max(20).safeParse(files);
	if (!ids.success) return { ok: false, problems: { files: 'reports_problem_nothing_told' } };
	return atTheInbox<PersonActed>(db, key, how, async (inbox) => {
		const { tx, report, door, today } = inbox;
		if (report.stage === 'withdrawn' || report.erasedOn) return isWithdrawn;
		if (await isFullOfFiles(tx, report.id, ids.data.length)) return isTooMuch;
		const { recordRecipient } = door;
		// An upload belongs to nobody until now, so its person cannot see it yet.
		await actAs(tx, 'service:intake');
		await bindFiles(tx, { reportId: report.id, recordRecipient, files: ids.data, today });
		await notePersonAct(inbox, { kind: 'reports.files-added', facts: { count: ids.data.length } });
		return { ok: true };
	});
}
