import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import type { PersonKey } from '../../views.ts';
import { addItem } from '../add-item.ts';
import { atTheInbox, type Inbox, type InboxHow, type NotOpened } from '../at-the-inbox.ts';
import { isFull } from '../full.ts';
import { notePersonAct } from '../note-person-act.ts';
import { items } from '../tables.ts';
import { type Said, type SaidProblem, sealSaid } from './person-content.ts';

export type PersonActed =
	| { ok: true }
	| NotOpened
	| {
			ok: false;
			problems: Record<
				string,
				| SaidProblem
				| 'reports_problem_withdrawn'
				| 'reports_problem_full'
				| 'reports_problem_long_now'
			>;
	  };

/** The person writes to the team. Also after a decision: an appeal begins like this. */
export async function addMessage(
	db: Db,
	key: PersonKey,
	said: Said,
	how: InboxHow,
): Promise<PersonActed> {
	return atTheInbox<PersonActed>(db, key, how, (inbox) => writeAt(inbox, said, how));
}

/** The same, where the report is open already: beside what a person does in another room. */
export async function writeAt(
	inbox: Inbox,
	said: Said,
	how: Pick<InboxHow, 'share'>,
): Promise<PersonActed> {
	const { tx, report, door, today } = inbox;
	if (report.stage === 'withdrawn' || report.erasedOn) return isWithdrawn;
	const id = 'once' in said && said.once ? asId<'item'>(said.once) : undefined;
	// The answer of the first time was lost on its way.
	if (id && (await isThere(tx, { id, reportId: report.id }))) return { ok: true };
	const sealed = await sealSaid(said, door.recordRecipient);
	if (typeof sealed === 'string') return { ok: false, problems: { text: sealed } };
	if (await isFull(tx, report.id, sealed.length)) return isTooMuch;
	if (how.share && !how.share.words(sealed.length)) return isLongNow;
	await addItem(tx, { id, reportId: report.id, kind: 'message', sealed, on: today });
	await notePersonAct(inbox, { kind: 'reports.person-wrote', sealed });
	return { ok: true };
}

async function isThere(tx: Tx, { id, reportId }: { id: string; reportId: string }) {
	const its = and(eq(items.id, id), eq(items.reportId, reportId));
	const found = await tx.select({ id: items.id }).from(items).where(its);
	return found.length > 0;
}

export const isWithdrawn = {
	ok: false,
	problems: { report: 'reports_problem_withdrawn' },
} as const;

export const isTooMuch = { ok: false, problems: { report: 'reports_problem_full' } } as const;

export const isLongNow = { ok: false, problems: { text: 'reports_problem_long_now' } } as const;
