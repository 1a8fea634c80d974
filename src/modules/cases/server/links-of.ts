import { and, eq, inArray, or } from 'drizzle-orm';
import type { CaseLink } from '../views.ts';
import type { AtCase } from './at-the-case.ts';
import { rowsOfMany } from './entry-rows.ts';
import { standingOf } from './standing.ts';
import { cases, links } from './tables.ts';

/**
 * What a case belongs to, as far as this member sees it: the database leaves out a link whose other
 * end is not theirs. Links between cases show from both sides.
 */
export async function linksOf({ tx, row, house, now }: AtCase): Promise<CaseLink[]> {
	const found = await tx
		.select()
		.from(links)
		.where(or(eq(links.caseId, row.id), and(eq(links.kind, 'case'), eq(links.targetId, row.id))));
	const others = found.map(({ kind, caseId, targetId }) => ({
		kind,
		id: kind === 'case' && targetId === row.id ? caseId : targetId,
	}));
	const ids = others.flatMap(({ kind, id }) => (kind === 'case' ? [id] : []));
	const rows = ids.length ? await tx.select().from(cases).where(inArray(cases.id, ids)) : [];
	const entries = await rowsOfMany(tx, ids);
	const byId = new Map(rows.map((other) => [other.id, other]));
	return others.map(({ kind, id }) => {
		const other = kind === 'case' ? byId.get(id) : undefined;
		if (!other) return { kind, id, procedure: null, stage: null, overdue: false };
		const { state } = standingOf(other, entries.get(id) ?? [], { house, now });
		const overdue = state.clocks.some((clock) => clock.state === 'overdue');
		return { kind, id, procedure: other.procedure, stage: state.stage, overdue };
	});
}
