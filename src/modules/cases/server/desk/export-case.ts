import { eq } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { registerOf } from '../../register.ts';
import { atTheCase, type CaseHow } from '../at-the-case.ts';
import { brokenAt } from '../entries/chain.ts';
import { unlock } from '../keys.ts';
import { loadRecord } from '../load-record.ts';
import { noteInLedger } from '../note-in-ledger.ts';
import { sealedAnewIn } from '../profile/seal-apart-later.ts';
import { sealed } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { linksOf } from './links-of.ts';
import { timelineOf } from './timeline.ts';

export type ExportedCase = {
	/** Whether every entry and every sealed byte is as it was written. */
	whole: boolean;
	json: string;
};

/**
 * A whole case, opened, with the hashes by which anybody can check that nothing was changed since.
 * For the lead of the team alone, and in the ledger before it is handed out.
 */
export async function exportCase(
	db: Db,
	session: MemberSession,
	{ caseId }: { caseId: string },
	how: CaseHow,
): Promise<ExportedCase> {
	return atTheCase(db, session, { caseId, action: 'cases.export' }, how, async (at) => {
		const { tx, row } = at;
		const actor = `member:${session.member.id}` as const;
		const { procedure, rows, state } = await loadRecord(tx, row, { ...at, actor });
		const parts = await tx.select().from(sealed).where(eq(sealed.caseId, row.id));
		const opening = await unlock(tx, session, row.id);
		const anew = await asKeeper(tx, actor, () => sealedAnewIn(tx, row.id));
		const bytes = new Map(parts.map((part) => [part.entryId, part.bytes]));
		const broken = brokenAt(rows, bytes, anew);
		const timeline = await timelineOf({ procedure, rows, state, parts, opening });
		const chain = rows.map(({ id, position, prev, hash, sealedHash }) => ({
			...{ id, position, prev, hash, sealedHash },
			...(anew.has(id) && { sealedAnew: anew.get(id) }),
		}));
		const { id, openedOn, country, zone } = row;
		const all = {
			case: { id, procedure: row.procedure, version: row.version, country, zone, openedOn },
			stage: state.stage,
			timeline,
			...(row.procedure === 'detention' && { register: registerOf(timeline) }),
			links: await linksOf(at),
			chain,
		};
		await noteInLedger(at, 'cases.exported');
		return { whole: broken === null, json: JSON.stringify(all, null, '\t') };
	});
}
