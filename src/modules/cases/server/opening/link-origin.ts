import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import type { CaseHow, CaseRow } from '../at-the-case.ts';
import { cases, exclusions, links } from '../tables.ts';
import type { Origin } from './origin.ts';

type By = { byMember: string; at: CaseHow['now'] };

/** Whoever is kept away from where a case comes from is kept away from it (R12). */
export async function keepSame(tx: Tx, caseId: string, { excluded }: Origin, by: By) {
	const unique = [...new Set(excluded)].filter((id) => id !== by.byMember);
	if (unique.length === 0) return;
	await tx.insert(exclusions).values(unique.map((memberId) => ({ caseId, memberId, ...by })));
}

/** Links a new case to where it comes from, and to whom that is about. */
export async function linkOrigin(
	tx: Tx,
	{ id: caseId, procedure }: CaseRow,
	{ origin, personId, by }: { origin: Origin; personId: string | undefined; by: By },
): Promise<void> {
	const person = personId && asId<'person'>(personId);
	const report = origin.report ? [{ kind: 'report' as const, targetId: origin.report.id }] : [];
	if (procedure === INCIDENT) {
		// An incident is about several people: what it comes from belongs to it, and not it to that.
		const belongs = { caseId: origin.caseId ?? '', kind: 'incident' as const, targetId: caseId };
		const rows = [
			...report.map((link) => ({ caseId, ...link, ...by })),
			...(origin.caseId ? [{ ...belongs, ...by }] : []),
		];
		if (rows.length > 0) await tx.insert(links).values(rows).onConflictDoNothing();
		return;
	}
	const found = [
		...report,
		...(origin.caseId ? [{ kind: 'case' as const, targetId: origin.caseId }] : []),
		...(person ? [{ kind: 'person' as const, targetId: person }] : []),
		...(origin.caseId ? await ownersOf(tx, origin.caseId) : []),
	];
	const rows = found.map((link) => ({ caseId, ...link, ...by }));
	if (rows.length > 0) await tx.insert(links).values(rows).onConflictDoNothing();
}

/** Whom the first record is about, the second is about too; but an incident tells of several. */
function ownersOf(tx: Tx, caseId: string) {
	const kinds = ['person', 'family', 'group', 'report'] as const;
	return tx
		.select({ kind: links.kind, targetId: links.targetId })
		.from(links)
		.innerJoin(cases, and(eq(cases.id, links.caseId), ne(cases.procedure, INCIDENT)))
		.where(and(eq(links.caseId, caseId), inArray(links.kind, [...kinds])));
}
