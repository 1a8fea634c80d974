import { eq } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import type { SawEntry } from '../../views.ts';
import { idsOf, notThere } from '../at-the-desk.ts';
import { reports } from '../tables.ts';

const SEEING = [
	'reports.opened',
	'reports.file-opened',
	'reports.original-opened',
	'reports.handed-on',
];

/**
 * Who saw a report, and when: for the data guardian, who sees nothing of the report itself.
 *
 * A data guardian who is kept away from it learns nothing either.
 */
export async function whoSaw(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
): Promise<SawEntry[]> {
	return asActor(db, 'service:keeper', async (tx) => {
		const id = asId<'report'>(reportId);
		const [report] = id ? await tx.select().from(reports).where(eq(reports.id, id)) : [];
		if (!report) throw notThere();
		const excluded = await idsOf(tx, report.id, 'excluded');
		const kept = session.compartments.some((team) => report.keepAway.includes(team.id));
		authorise(actorOf(session), 'reports.who-saw', {
			kind: 'record',
			id: report.id,
			compartments: [report.compartmentId],
			excluded: kept ? [...excluded, session.member.id] : excluded,
		});
		return seenBy(tx, report.id);
	});
}

async function seenBy(tx: Tx, subject: string): Promise<SawEntry[]> {
	const seen: SawEntry[] = [];
	for (let after = 0; ; ) {
		const entries = await readEntries(tx, { subject, kinds: SEEING, after });
		for (const { at, actor, kind, facts } of entries) {
			const file = typeof facts.file === 'string' ? facts.file : null;
			seen.push({ at, by: actor.replace('member:', ''), what: kind, file });
		}
		const last = entries.at(-1);
		if (!last || entries.length < 1000) return seen;
		after = last.seq;
	}
}
