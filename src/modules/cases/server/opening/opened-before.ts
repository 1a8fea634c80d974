import { eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Acted } from '../../acts.ts';
import type { CaseRow } from '../at-the-case.ts';
import { actedOf } from '../entries/acted-of.ts';
import { rowsOf } from '../entries/entry-rows.ts';
import { type AskedWith, keyUsed, sameAsked } from '../entries/same-asked.ts';
import type { House } from '../house.ts';
import { standingOf } from '../owed/standing.ts';
import { cases } from '../tables.ts';

/**
 * The answer of the first time, to whoever asks with the same key again: of the entry that opened
 * the case and of nothing that came after. Nobody else can have had this key. Acts as `keeper`.
 *
 * @throws Refusal when the key opened something else than is asked for now
 */
export async function openedBefore(
	tx: Tx,
	{ id }: Pick<CaseRow, 'id'>,
	asked: AskedWith | null,
	house: House,
): Promise<Acted> {
	const [row] = await tx.select().from(cases).where(eq(cases.id, id));
	const [first] = row ? await rowsOf(tx, row.id) : [];
	if (!row || !first) throw keyUsed();
	if (asked) await sameAsked(tx, id, asked);
	const { procedure, state } = standingOf(row, [first], { house, now: first.at });
	return actedOf({ caseId: row.id, procedure, state, seen: state, linked: [], entry: first });
}
