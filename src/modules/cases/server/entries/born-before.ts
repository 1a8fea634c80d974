import { inArray } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { firstDayOf, type Procedure } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Opening } from '../keys.ts';
import { sealed } from '../tables.ts';
import type { EntryRow } from './entry-rows.ts';
import { openAnswers } from './sealed-answers.ts';

/** Opens the two layers of the case in hand, as far as the keys of whoever acts fit. */
export type OpensCase = () => Promise<Opening>;

/**
 * The first day on which the person may have been born, as an earlier act says it: a birth is sealed,
 * so only who holds a key can be told that a day lies before it. Nothing is opened for an act that
 * asks for no day.
 *
 * @returns undefined where nobody said it, it is no day, or no key fits
 */
export async function bornBefore(
	tx: Tx,
	{ procedure, rows }: { procedure: Procedure; rows: readonly EntryRow[] },
	action: string,
	opens: OpensCase | undefined,
): Promise<Temporal.PlainDate | undefined> {
	const births = Object.keys(procedure.fields).filter((name) => procedure.fields[name]?.birth);
	const asked = (name: string) => procedure.actions[name]?.asks ?? {};
	if (!opens || births.length === 0 || !asksForDay(procedure, asked(action))) return undefined;
	const said = rows.filter(
		(row) => row.sealedHash !== null && births.some((birth) => birth in asked(row.action)),
	);
	if (said.length === 0) return undefined;
	const ids = said.map(({ id }) => id);
	const parts = await tx.select().from(sealed).where(inArray(sealed.entryId, ids));
	const opening = await opens();
	// What was said last holds, a correction as well.
	for (const { id } of said.toReversed()) {
		const part = parts.find(({ entryId }) => entryId === id);
		const answers = part && (await openAnswers(opening[part.layer], part.bytes));
		const day = births.map((birth) => answers?.[birth]).find((one) => typeof one === 'string');
		const first = typeof day === 'string' ? dayOf(day) : null;
		if (first) return first;
	}
	return undefined;
}

function asksForDay({ fields }: Procedure, asks: Readonly<Record<string, unknown>>): boolean {
	return Object.keys(asks).some((name) => {
		const field = fields[name];
		return !field?.birth && (field?.type === 'date' || field?.type === 'moment');
	});
}

/** What was sealed as it came may be no day at all. */
function dayOf(text: string): Temporal.PlainDate | null {
	try {
		return firstDayOf(text);
	} catch {
		return null;
	}
}
