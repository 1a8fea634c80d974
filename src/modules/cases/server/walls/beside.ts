import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Beside } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import type { CaseRow } from '../at-the-case.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import type { House } from '../house.ts';
import { standingOf } from '../owed/standing.ts';
import { cases } from '../tables.ts';

/** A record beside another, as it stands by itself, and which one it is. */
export type BesideCase = Beside & {
	readonly caseId: string;
	/** Somebody said it, or it is of the same person; else it came out of the same report alone. */
	readonly sure: boolean;
};

/**
 * The records beside each of these cases: linked by hand, in either direction, those of the same
 * person, and those out of the same report, which may tell of several people: until two say that it
 * is somebody else we take it for the same one. An incident is about several, and lies beside none of
 * theirs. However many cases: three questions to the database, and each record computed once.
 *
 * Acts as the service `keeper`: an open best-interests procedure in another team stays a removal.
 */
export async function besideOf(
	tx: Tx,
	caseIds: readonly string[],
	how: { house: House; now: Temporal.Instant },
): Promise<(caseId: string) => readonly BesideCase[]> {
	const lying = await linesBeside(tx, caseIds);
	if (lying.length === 0) return () => [];
	const standing = await standingOfAll(tx, [...new Set(lying.map(({ other }) => other))], how);
	const byCase = Map.groupBy(lying, ({ mine }) => mine);
	return (caseId) =>
		(byCase.get(caseId) ?? []).flatMap(({ other, since, sure }) => {
			const record = standing.get(other);
			return record ? [{ ...record, since, sure }] : [];
		});
}

async function standingOfAll(
	tx: Tx,
	ids: readonly string[],
	how: { house: House; now: Temporal.Instant },
): Promise<Map<string, Omit<BesideCase, 'since' | 'sure'>>> {
	const rows: CaseRow[] = await tx
		.select()
		.from(cases)
		.where(inArray(cases.id, [...ids]));
	const all = await rowsOfMany(tx, ids);
	return new Map(
		rows.map((row) => {
			const { state } = standingOf(row, all.get(row.id) ?? [], how);
			return [row.id, { caseId: row.id, procedure: row.procedure, state }];
		}),
	);
}

type Lying = { mine: string; other: string; since: Temporal.Instant; sure: boolean };

/** Since the first link; of two records of one person, since both were known to be theirs. */
async function linesBeside(tx: Tx, caseIds: readonly string[]): Promise<Lying[]> {
	if (caseIds.length === 0) return [];
	const ids = sql`any (${sql.param([...caseIds])}::uuid[])`;
	const { rows } = await tx.execute<Line>(sql`
		select mine, other, bool_or(sure) as sure,
			floor(extract(epoch from min(at)) * 1000)::bigint as ms
		from (
			select case_id as mine, target_id as other, at, true as sure from cases_links
				where kind = 'case' and case_id = ${ids}
			union all
			select target_id, case_id, at, true from cases_links
				where kind = 'case' and target_id = ${ids}
			union all
			select one.case_id, two.case_id, greatest(one.at, two.at), one.kind = 'person'
				from cases_links one
				join cases_links two on two.kind = one.kind and two.target_id = one.target_id
					and two.case_id <> one.case_id and two.entry_id is null
				where one.kind in ('person', 'report') and one.entry_id is null and one.case_id = ${ids}
					and (one.kind = 'person' or not exists (select from cases_cases c
						where c.id in (one.case_id, two.case_id) and c.procedure = ${INCIDENT}))
		) as lying
		where not exists (select from cases_links said
			join cases_links again on again.kind = 'apart' and again.case_id = said.target_id
				and again.target_id = said.case_id and again.by_member <> said.by_member
			where said.kind = 'apart' and said.case_id = mine and said.target_id = other)
		group by mine, other order by mine, other`);
	return rows.map(({ mine, other, sure, ms }) => ({
		...{ mine, other, sure },
		since: Temporal.Instant.fromEpochMilliseconds(Number(ms)),
	}));
}

type Line = { mine: string; other: string; sure: boolean; ms: string };
