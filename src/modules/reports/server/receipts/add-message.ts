import { createHash } from 'node:crypto';
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
	const once = 'once' in said && said.once ? asId(said.once) : undefined;
	const id = once && idFor(report.id, once);
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

/**
 * The id of the browser as one of this report alone: an id that lies in another one is as free here as
 * any, so that nobody is shut out by it and nobody learns of it.
 */
function idFor(reportId: string, once: string): string {
	const hash = createHash('sha256').update(`once ${reportId} ${once}`).digest('hex');
	const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
	const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`];
	return [...parts, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
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
