import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { probabilityOf } from '../../evidence/index.ts';
import { titleOf } from '../../title-of.ts';
import type { CandidateRow } from '../../views.ts';
import { keysOf, openRecords } from '../open-records.ts';
import type { CandidateRecord } from './at-the-candidate.ts';

/** Candidates as lines of a list, with the names that this member's keys open; in their order. */
export async function candidateRowsOf(
	tx: Tx,
	session: MemberSession,
	rows: readonly CandidateRecord[],
): Promise<CandidateRow[]> {
	const ids = [...new Set(rows.flatMap(({ soughtId, foundId }) => [soughtId, foundId]))];
	const teams = [...new Set(rows.map(({ compartmentId }) => compartmentId))];
	const keys = (await Promise.all(teams.map((team) => keysOf(session, team)))).flat();
	const opened = new Map((await openRecords(tx, ids, keys)).map((one) => [one.row.id, one]));
	return rows.flatMap(({ id, soughtId, foundId, stage, weight, raisedAt }) => {
		const [sought, found] = [opened.get(soughtId), opened.get(foundId)];
		if (!sought || !found) return [];
		return [
			{
				...{ id, soughtId, foundId, stage, probability: probabilityOf(weight) },
				soughtTitle: sought.content && titleOf(sought.content),
				foundTitle: found.content && titleOf(found.content),
				foundKind: found.row.kind === 'alive' ? ('alive' as const) : ('dead' as const),
				raisedAt: raisedAt.toString(),
				drill: sought.row.drill,
			},
		];
	});
}
