import { eq } from 'drizzle-orm';
import type { Grant } from '#foundations/consent/index.ts';
import { grantsOf } from '#foundations/consent/server/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { dayOf, Temporal } from '#foundations/time/index.ts';
import type { Asking, AskingState } from '../../asking.ts';
import type { PersonView } from '../../views.ts';
import { askings } from '../file-tables.ts';
import { items } from '../tables.ts';

/** What the person was asked to let go outside, oldest first, and where it stands on this day. */
export async function askingsOf(
	tx: Tx,
	report: { id: string },
	{ zone, today }: { zone: string; today: Temporal.PlainDate },
): Promise<Asking[]> {
	const asked = await tx
		.select({ asking: askings, on: items.onDay })
		.from(askings)
		.innerJoin(items, eq(items.id, askings.itemId))
		.where(eq(askings.reportId, report.id))
		.orderBy(items.position);
	if (asked.length === 0) return [];
	const grants = await grantsOf(tx, report.id);
	const handed = await readEntries(tx, { subject: report.id, kinds: ['reports.handed-on'] });
	return asked.map(({ asking, on }) => {
		const grant = grants.find(({ id }) => id === asking.grantId);
		const until = grant?.until.toZonedDateTimeISO('UTC').toPlainDate();
		return {
			id: asking.itemId,
			on: on.toString(),
			receiver: asking.receiver,
			files: asking.fileIds,
			state: stateOf(asking.answer, grant, today),
			answeredOn: asking.answeredOn?.toString() ?? null,
			until: until?.toString() ?? null,
			handedOn: handed
				.filter(({ facts }) => facts.asking === asking.itemId)
				.map(({ at }) => dayIn(at, zone)),
		};
	});
}

/** Where files were nearly handed on although that is forbidden: for the person to see. */
export async function attemptsOn(
	tx: Tx,
	subject: string,
	zone: string,
): Promise<PersonView['attempts']> {
	const tried = await readEntries(tx, { subject, kinds: ['reports.hand-on-refused'] });
	return tried.map(({ at, facts }) => ({
		on: dayIn(at, zone),
		why: facts.why === 'enforcement' ? 'enforcement' : 'no-yes',
	}));
}

function stateOf(
	answer: 'yes' | 'no' | null,
	grant: Grant | undefined,
	today: Temporal.PlainDate,
): AskingState {
	if (answer !== 'yes' || !grant) return answer === 'no' ? 'no' : 'waiting';
	if (grant.withdrawnOn) return 'taken-back';
	const ends = grant.until.toZonedDateTimeISO('UTC').toPlainDate();
	return Temporal.PlainDate.compare(today, ends) >= 0 ? 'over' : 'yes';
}

/** What the desk did at some second is told to a person as a day. */
function dayIn(at: string, zone: string): string {
	return at.includes('T') ? dayOf(Temporal.Instant.from(at), zone).toString() : at;
}
