import { eq } from 'drizzle-orm';
import { day } from '#design/written.ts';
import type { MemberSession } from '#foundations/access/index.ts';
import { readSettings } from '#foundations/access/server/index.ts';
import type { Purpose } from '#foundations/consent/index.ts';
import { giveGrant, recipientNamed } from '#foundations/consent/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { letterHtml } from '../../letters/letter-html.ts';
import { registerOf } from '../../register.ts';
import { registerCsv, registerSheet, type SharedRegister } from '../../register-sheet.ts';
import { type AtCase, atTheCase, type CaseHow, notThere } from '../at-the-case.ts';
import { timelineOf } from '../desk/timeline.ts';
import { unlock } from '../keys.ts';
import { printLetter } from '../letters/print-letter.ts';
import { type Loaded, loadRecord } from '../load-record.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { sealed } from '../tables.ts';

export type RegisterFile =
	| { ok: true; name: string; type: string; bytes: Uint8Array }
	/** Characters that no font here has. */
	| { ok: false; missing: readonly string[] };

/** Whoever takes the file hands it over now; the grant is for that and ends. */
const HOURS = 24;

/**
 * One record of the register of detention, (a) to (h) of CED art. 17(3), as a file for whom the entry
 * `shareRegister` names, on the ground that it states. What leaves leaves under a grant, never to
 * enforcement (R2), and that it left is in the ledger first. For the lead of the team alone.
 *
 * @throws Refusal where the person took their agreement back, or the entry is no such act
 */
export async function shareRegister(
	db: Db,
	session: MemberSession,
	{ caseId, entryId, as }: { caseId: string; entryId: string; as: 'csv' | 'html' | 'pdf' },
	how: CaseHow,
): Promise<RegisterFile> {
	const organisation = (await readSettings(db))?.organisation ?? '';
	return atTheCase(db, session, { caseId, action: 'cases.export' }, how, async (at) => {
		const shared = await sharedIn(at, entryId, organisation);
		const file = await fileOf(shared, as);
		if (!file.ok) return file;
		await allow(at, shared);
		await noteInLedger(at, 'cases.register-shared', { entry: entryId, as });
		return file;
	});
}

async function sharedIn(at: AtCase, entryId: string, organisation: string) {
	const { tx, row, session, now } = at;
	const actor = `member:${session.member.id}` as const;
	const loaded = await loadRecord(tx, row, { ...at, actor });
	const { procedure, rows, state } = loaded;
	const entry = rows.find(({ id }) => id === entryId);
	if (entry?.action !== 'shareRegister') throw notThere();
	if (isTakenBack(loaded, entryId)) {
		throw new Refusal('procedures.not-agreed', { status: 409, norm: 'R13' });
	}
	const parts = await tx.select().from(sealed).where(eq(sealed.caseId, row.id));
	const opening = await unlock(tx, session, row.id);
	const timeline = await timelineOf({ procedure, rows, state, parts, opening });
	const said = timeline.find(({ id }) => id === entryId);
	if (!said || timeline.some(({ unreadable }) => unreadable)) {
		throw new Refusal('cases.no-key', { status: 409 });
	}
	return {
		...{ procedure, organisation, zone: row.zone, reference: row.id.slice(0, 8).toUpperCase() },
		register: registerOf(timeline),
		recipient: String(said.sealed?.recipient ?? ''),
		sharedWith: String(said.facts.sharedWith ?? ''),
		ground: String(said.facts.shareGround ?? ''),
		on: day(dayOf(now, row.zone).toString()),
		hash: rows.at(-1)?.hash ?? '',
	};
}

/** What rests on agreement ends with it; what a law or a court asks for does not. */
function isTakenBack({ rows }: Loaded, entryId: string): boolean {
	const place = rows.findIndex(({ id }) => id === entryId);
	if (rows[place]?.facts.shareGround !== 'person-agrees') return false;
	return rows.slice(place + 1).some(({ action }) => action === 'keepRegister');
}

const PURPOSE_OF: Readonly<Record<string, Purpose>> = {
	court: 'legal-representation',
	'human-rights-institution': 'investigation-of-abuse',
	'relative-or-counsel': 'protection',
};

/** @throws Refusal for a body that enforces borders, however its name is typed */
async function allow({ tx, row, session, now }: AtCase, shared: SharedRegister): Promise<void> {
	const by = { actor: `member:${session.member.id}`, now };
	const { id: recipient } = await recipientNamed(tx, shared.recipient, by);
	const purpose = PURPOSE_OF[shared.sharedWith] ?? 'protection';
	const until = now.add({ hours: HOURS });
	await giveGrant(tx, { record: row.id, item: 'register', purpose, recipient, until }, by);
}

/** Its name says nothing: it stays in the list of downloads. */
async function fileOf(shared: SharedRegister, as: 'csv' | 'html' | 'pdf'): Promise<RegisterFile> {
	const name = `register-${shared.reference.toLowerCase()}.${as}`;
	const text = (words: string) => new TextEncoder().encode(words);
	if (as === 'csv') {
		return { ok: true, name, type: 'text/csv; charset=utf-8', bytes: text(registerCsv(shared)) };
	}
	const sheet = registerSheet(shared);
	if (as === 'html') {
		return { ok: true, name, type: 'text/html; charset=utf-8', bytes: text(letterHtml(sheet)) };
	}
	const printed = await printLetter(sheet);
	return printed.ok ? { ok: true, name, type: 'application/pdf', bytes: printed.pdf } : printed;
}
