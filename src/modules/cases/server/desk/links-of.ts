import { and, eq, inArray, or } from 'drizzle-orm';
import type { LinkKind } from '../../links.ts';
import type { CaseLink } from '../../views.ts';
import type { AtCase } from '../at-the-case.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { standingOf } from '../owed/standing.ts';
import { cases, links } from '../tables.ts';

/**
 * What a case belongs to, as far as this member sees it: the database leaves out a link whose other
 * end is not theirs. Links between cases, and with an incident, show from both sides.
 */
export async function linksOf({ tx, row, house, now }: AtCase): Promise<CaseLink[]> {
	const found = await tx
		.select()
		.from(links)
		.where(
			or(
				eq(links.caseId, row.id),
				and(inArray(links.kind, [...BOTH_SIDES]), eq(links.targetId, row.id)),
			),
		)
		.orderBy(links.at, links.caseId, links.targetId);
	const others = found.map(({ kind, caseId, targetId }) => ({
		kind,
		id: isRecord(kind) && targetId === row.id ? caseId : targetId,
	}));
	const ids = others.flatMap(({ kind, id }) => (isRecord(kind) ? [id] : []));
	const rows = ids.length ? await tx.select().from(cases).where(inArray(cases.id, ids)) : [];
	const entries = await rowsOfMany(tx, ids);
	const byId = new Map(rows.map((other) => [other.id, other]));
	return others.map(({ kind, id }) => {
		const other = isRecord(kind) ? byId.get(id) : undefined;
		if (!other) return { kind, id, procedure: null, stage: null, overdue: false };
		const { state } = standingOf(other, entries.get(id) ?? [], { house, now });
		const overdue = state.clocks.some((clock) => clock.state === 'overdue');
		return { kind, id, procedure: other.procedure, stage: state.stage, overdue };
	});
}

const BOTH_SIDES = ['case', 'incident'] as const;

function isRecord(kind: LinkKind): boolean {
	return BOTH_SIDES.some((one) => one === kind);
}
