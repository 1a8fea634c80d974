import type { MemberSession } from '#foundations/access/index.ts';
import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import { sealSubmission } from '#modules/reports/index.ts';
import { atTheInbox, excludeMember, submitReport } from '#modules/reports/server/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import { atTheCase, type CaseHow } from '../at-the-case.ts';
import { addWrap, recipientOfTeam, unlock } from '../keys.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { links } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';

/**
 * Gives the person of a case that began without a report a receipt of their own: with it they follow
 * the case and write to the team, in an inbox that begins empty. Shown once, and kept nowhere.
 *
 * @throws Refusal for a circle, whose person an inbox of the team would betray, for an incident, which
 * tells of others too, and where the team takes no reports
 */
export async function giveReceipt(
	db: Db,
	session: MemberSession,
	{ caseId, language }: { caseId: string; language: string },
	how: CaseHow,
): Promise<{ ok: true; receipt: string; reportId: string }> {
	const wanted = { caseId, action: 'cases.assign' } as const;
	const found = await atTheCase(db, session, wanted, how, async ({ tx, row, excluded }) => {
		const others = row.circle || row.procedure === INCIDENT;
		if (others || row.erasedOn) throw new Refusal('cases.no-receipt', { status: 409 });
		const recipient = await recipientOfTeam(tx, row.compartmentId);
		return { row, excluded, team: { id: row.compartmentId, recipient: recipient ?? '' } };
	});
	const settings = await readSettings(db);
	if (!settings) throw new Error('a case before set-up');
	const { installationSalt } = settings;
	const receipt = newReceipt();
	const empty = { mode: 'anonymous' as const, language, keepAway: found.row.keepAway, files: [] };
	const to = { compartment: found.team, installationSalt };
	const envelope = await sealSubmission(empty, to, receipt);
	const sent = await submitReport(db, envelope, { now: how.now, wave: null, sealedHere: true });
	if (!sent.ok) throw new Refusal('cases.no-receipt', { status: 409 });
	const inbox = await atTheInbox(db, { receipt }, how, async ({ report, door }) => ({
		...{ ok: true as const, reportId: report.id, recipient: door.personRecipient },
	}));
	if (!inbox.ok) throw new Error('a receipt that was just given opens nothing');
	const { reportId, recipient } = inbox;
	for (const who of found.excluded) await excludeMember(db, session, { reportId, who }, how);
	return atTheCase(db, session, wanted, how, async (at) => {
		const { tx, row, now } = at;
		const { record: identity } = await unlock(tx, session, row.id);
		if (!identity) throw new Refusal('cases.no-key', { status: 409 });
		await asKeeper(tx, `member:${session.member.id}`, async () => {
			const holder = { holder: 'person', holderId: reportId } as const;
			await addWrap(tx, { caseId: row.id, layer: 'record', ...holder, identity, recipient });
			await tx.insert(links).values({
				caseId: row.id,
				kind: 'report',
				targetId: reportId,
				byMember: session.member.id,
				at: now,
			});
		});
		await noteInLedger(at, 'cases.receipt-given');
		return { ok: true, receipt, reportId };
	});
}
