import { and, eq } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import type { Fact } from '#foundations/procedures/index.ts';
import type { WorkRow } from '../../views.ts';
import { type CaseHow, notThere } from '../at-the-case.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { houseOf } from '../house.ts';
import { cases, links } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { besideOf } from '../walls/beside.ts';
import { seenBeside } from '../walls/seen-beside.ts';
import { workRowOf } from './work-row.ts';

export type PersonTimeline = {
	personId: string;
	cases: readonly WorkRow[];
	/** Facts of all of them together, in the order in which they were written. */
	entries: readonly {
		caseId: string;
		procedure: string;
		id: string;
		action: string;
		at: string;
		happened: string | null;
		facts: Readonly<Record<string, Fact>>;
	}[];
};

/**
 * One person in several procedures, as far as this member sees each of them. What they do not see
 * is not counted, and a person of whom they see nothing is not there.
 */
export async function personTimeline(
	db: Db,
	session: MemberSession,
	{ personId }: { personId: string },
	{ now }: CaseHow,
): Promise<PersonTimeline> {
	authorise(actorOf(session), 'cases.work', HERE);
	const house = await houseOf(db);
	const id = asId<'person'>(personId);
	const actor = `member:${session.member.id}` as const;
	return asActor(db, actor, async (tx) => {
		const found = id
			? await tx
					.select({ row: cases })
					.from(links)
					.innerJoin(cases, eq(cases.id, links.caseId))
					.where(and(eq(links.kind, 'person'), eq(links.targetId, id)))
					.orderBy(cases.openedOn, cases.id)
			: [];
		if (!id || found.length === 0) throw notThere();
		const ids = found.map(({ row }) => row.id);
		const all = await rowsOfMany(tx, ids);
		const beside = await asKeeper(tx, actor, () => besideOf(tx, ids, { house, now }));
		const sees = await seenBeside(tx, ids.flatMap(beside), actor);
		const entries = found.flatMap(({ row }) =>
			(all.get(row.id) ?? []).map((entry) => ({
				...{ caseId: row.id, procedure: row.procedure, id: entry.id, action: entry.action },
				...{ at: entry.at.toString(), happened: entry.happened?.toString() ?? null },
				facts: entry.facts,
			})),
		);
		return {
			personId: id,
			cases: found.map(({ row }) => {
				const linked = { seen: beside(row.id).filter(sees), all: beside(row.id) };
				return workRowOf(row, all.get(row.id) ?? [], { house, now }, linked);
			}),
			entries: entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
		};
	});
}
