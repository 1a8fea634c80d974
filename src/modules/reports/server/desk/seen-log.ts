import { sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { DESK_ACTS } from '../../desk-acts.ts';

/** One line of the log: who did what with which report. */
export type LoggedAct = {
	seq: number;
	at: string;
	/** `member:<id>`, `person:<id>` or `service:<name>`. */
	by: string;
	what: string;
	reportId: string;
	file: string | null;
};

const PAGE = 50;

/**
 * What the desk saw and did, newest first: for the data guardian, who sees nothing of the reports.
 *
 * Reports from which the guardian is kept away are not in it: a list would tell that they exist.
 *
 * @param before the `seq` of the last line already shown
 */
export async function seenLog(
	db: Db,
	session: MemberSession,
	{ before }: { before?: number },
): Promise<{ acts: LoggedAct[]; more: boolean }> {
	authorise(actorOf(session), 'ledger.read', HERE);
	const teams = session.compartments.map(({ id }) => id);
	const kinds = sql.join(
		DESK_ACTS.map((kind) => sql`${kind}`),
		sql`, `,
	);
	const { rows } = await asActor(db, 'service:keeper', (tx) =>
		tx.execute<Omit<LoggedAct, 'seq'> & { seq: string }>(sql`
			select e.seq, e.at, e.actor as by, e.kind as what, e.subject as "reportId",
				e.facts->>'file' as file
			from ledger_entries e join reports_reports r on r.id::text = e.subject
			where e.kind in (${kinds}) and e.seq < ${before ?? Number.MAX_SAFE_INTEGER}
				and not r.keep_away && ${`{${teams.join()}}`}::uuid[]
				and not exists (select from reports_exclusions x
					where x.report_id = r.id and x.member_id = ${session.member.id})
			order by e.seq desc limit ${PAGE + 1}`),
	);
	const acts = rows.slice(0, PAGE).map((row) => ({ ...row, seq: Number(row.seq) }));
	return { acts, more: rows.length > PAGE };
}
