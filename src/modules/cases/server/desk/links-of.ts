import { and, eq, inArray, or } from 'drizzle-orm';
import type { LinkKind } from '../../links.ts';
import type { CaseLink } from '../../views.ts';
import type { AtCase } from '../at-the-case.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { standingOf } from '../owed/standing.ts';
import { cases, links } from '../tables.ts';
import type { BesideCase } from '../walls/beside.ts';

/**
 * What a case belongs to, as far as this member sees it: the database leaves out a link whose other
 * end is not theirs. Links between cases, and with an incident, show from both sides.
 *
 * @param beside the records that count beside it and that this member sees
 */
export async function linksOf(
	{ tx, row, house, now }: AtCase,
	beside: readonly BesideCase[] = [],
): Promise<CaseLink[]> {
	const found = await tx
		.select()
		.from(links)
		.where(
			or(
				eq(links.caseId, row.id),
				and(inArray(links.kind, [...BOTH_SIDES]), eq(links.targetId, row.id)),
			),
		);
	const others = found.map(({ kind, caseId, targetId, byMember }) => ({
		...{ kind, byMember },
		id: isRecord(kind) && targetId === row.id ? caseId : targetId,
	}));
	const said = Map.groupBy(
		others.filter(({ kind }) => kind === 'apart'),
		({ id }) => id,
	);
	const apart = (id: string) => (said.get(id) ?? []).flatMap(({ byMember }) => byMember ?? []);
	const shown = new Map<string, { kind: LinkKind; id: string; sure: boolean }>();
	for (const { kind, id } of others) {
		const parted = new Set(apart(id)).size > 1;
		if (kind === 'apart' ? parted : kind !== 'case' || !parted) {
			shown.set(`${kind} ${id}`, { kind, id, sure: true });
		}
	}
	for (const { caseId: id, sure } of beside) {
		if (!shown.has(`incident ${id}`)) shown.set(`case ${id}`, { kind: 'case', id, sure });
	}
	const ids = [...shown.values()].flatMap(({ kind, id }) => (isRecord(kind) ? [id] : []));
	const rows = ids.length ? await tx.select().from(cases).where(inArray(cases.id, ids)) : [];
	const entries = await rowsOfMany(tx, ids);
	const byId = new Map(rows.map((other) => [other.id, other]));
	return [...shown.values()].map((link) => {
		const other = isRecord(link.kind) ? byId.get(link.id) : undefined;
		const about = { ...link, apart: isRecord(link.kind) ? apart(link.id) : [] };
		if (!other) return { ...about, procedure: null, stage: null, overdue: false };
		const { state } = standingOf(other, entries.get(link.id) ?? [], { house, now });
		const overdue = state.clocks.some((clock) => clock.state === 'overdue');
		return { ...about, procedure: other.procedure, stage: state.stage, overdue };
	});
}

const BOTH_SIDES = ['case', 'incident', 'apart'] as const;

function isRecord(kind: LinkKind): boolean {
	return BOTH_SIDES.some((one) => one === kind);
}
