import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { OwnCase } from '../../views.ts';
import type { CaseRow } from '../at-the-case.ts';
import type { Loaded } from '../load-record.ts';
import { letters } from './tables.ts';

/** The letters that a human signed to the person, by the act with which they go. */
export async function signedLettersOf(
	tx: Tx,
	row: CaseRow,
	{ procedure, rows }: Loaded,
): Promise<OwnCase['letters']> {
	const signed = await tx
		.select()
		.from(letters)
		.where(and(eq(letters.caseId, row.id), eq(letters.step, 'signed'), eq(letters.layer, 'record')))
		.orderBy(asc(letters.position));
	const on = new Map(signed.map(({ entryId, at }) => [entryId, dayOf(at, row.zone).toString()]));
	return rows.flatMap(({ id, action }) => {
		const day = on.get(id);
		const title = procedure.actions[action]?.letter;
		return day && title ? [{ id, on: day, title }] : [];
	});
}
