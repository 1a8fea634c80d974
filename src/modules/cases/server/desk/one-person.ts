import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { AtCase } from '../at-the-case.ts';
import { links } from '../tables.ts';
import { asKeeper } from '../walls/as-keeper.ts';

/**
 * Whoever a case was about until now is the person of another too: from here on one id stands for
 * them in every case, also in those that the member does not see. Where an incident counts them as
 * two, each keeps theirs: what a victim is counted as is said there.
 *
 * @param personId the id that stays
 */
export async function makeOne(at: AtCase, personId: string): Promise<void> {
	const { tx, session, row } = at;
	const about = and(eq(links.kind, 'person'), isNull(links.entryId));
	await asKeeper(tx, `member:${session.member.id}`, async () => {
		const others = await tx
			.select({ id: links.targetId })
			.from(links)
			.where(and(eq(links.caseId, row.id), about, ne(links.targetId, personId)));
		const ids = others.map(({ id }) => id);
		if (ids.length === 0 || (await areTwoVictims(at, [...ids, personId]))) return;
		await tx.execute(sql`
			insert into cases_links (case_id, kind, target_id, entry_id, by_member, at)
			select case_id, kind, ${personId}::uuid, entry_id, by_member, at from cases_links
				where kind = 'person' and target_id = any (${sql.param(ids)}::uuid[])
				order by case_id, target_id
			on conflict do nothing`);
		await tx.delete(links).where(and(eq(links.kind, 'person'), inArray(links.targetId, ids)));
	});
}

async function areTwoVictims({ tx }: AtCase, persons: readonly string[]): Promise<boolean> {
	const { rows } = await tx.execute(sql`
		select case_id from cases_links
		where kind = 'person' and entry_id is not null
			and target_id = any (${sql.param([...persons])}::uuid[])
		group by case_id having count(*) > 1 limit 1`);
	return rows.length > 0;
}
