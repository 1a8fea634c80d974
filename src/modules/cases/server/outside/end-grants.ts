import { grantsOf, withdrawGrant } from '#foundations/consent/server/index.ts';
import { onNews } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';

/** A withdrawn agreement ends every grant of its case, in the same transaction. */
export function endGrantsOnWithdrawal(): () => void {
	return onNews('cases.acted', async (tx, { facts, subject, at, actor }) => {
		if (facts.action !== 'withdrawConsent') return;
		const now = momentOf(at);
		for (const { id, withdrawnOn } of await grantsOf(tx, subject)) {
			if (withdrawnOn === null)
				await withdrawGrant(tx, { record: subject, grant: id }, { actor, now });
		}
	});
}

/** Of a person's act only the day is known. */
function momentOf(at: string): Temporal.Instant {
	return at.includes('T')
		? Temporal.Instant.from(at)
		: Temporal.PlainDate.from(at).toZonedDateTime('UTC').toInstant();
}
