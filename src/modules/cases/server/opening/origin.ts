import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { type Carried, personOf } from '#modules/reports/server/index.ts';
import { findCase, notThere } from '../at-the-case.ts';

/** What a case takes along from where it came. */
export type Origin = {
	report: (Carried & { id: string }) | null;
	/** Whoever is kept away there is kept away here. */
	keepAway: readonly string[];
	excluded: readonly string[];
	country: string | null;
	zone: string | null;
	/** The record that proposed it. */
	caseId: string | null;
};

/** @throws Refusal where a report or a case is not there for this member */
export async function originOf(
	tx: Tx,
	session: MemberSession,
	input: { fromReport?: string | undefined; fromCase?: string | undefined },
): Promise<Origin> {
	const reportId = input.fromReport && asId<'report'>(input.fromReport);
	const carried = reportId ? await personOf(tx, reportId) : null;
	if (input.fromReport && !carried) throw notThere();
	const report = reportId && carried ? { id: reportId, ...carried } : null;
	const at = input.fromCase && { caseId: input.fromCase, action: 'cases.act' as const };
	const other = at ? await findCase(tx, session, at) : null;
	return {
		report,
		keepAway: [...(report?.keepAway ?? []), ...(other?.row.keepAway ?? [])],
		excluded: [...(report?.excluded ?? []), ...(other?.excluded ?? [])],
		country: other?.row.country ?? report?.country ?? null,
		zone: other?.row.zone ?? null,
		caseId: other?.row.id ?? null,
	};
}
