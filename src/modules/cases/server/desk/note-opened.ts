import { and, desc, eq } from 'drizzle-orm';
import { ledgerEntries } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { AtCase } from '../at-the-case.ts';
import { noteInLedger } from '../note-in-ledger.ts';

/**
 * That this member reads this case: in the ledger once an hour, however often the page is shown.
 * More lines would only count pages, and bury the ones that say something.
 */
export async function noteOpened(
	at: AtCase,
	kind: 'cases.read' | 'cases.profile-read' = 'cases.read',
): Promise<void> {
	const [last] = await at.tx
		.select({ at: ledgerEntries.at })
		.from(ledgerEntries)
		.where(
			and(
				eq(ledgerEntries.subject, at.row.id),
				eq(ledgerEntries.kind, kind),
				eq(ledgerEntries.actor, `member:${at.session.member.id}`),
			),
		)
		.orderBy(desc(ledgerEntries.seq))
		.limit(1);
	if (last && isWithinTheHour(Temporal.Instant.from(last.at), at.now)) return;
	await noteInLedger(at, kind);
}

/** A clock that was set back makes one line too many, never one too few. */
function isWithinTheHour(last: Temporal.Instant, now: Temporal.Instant): boolean {
	// The ledger keeps the second in which something happened.
	const seconds = Math.floor(now.epochMilliseconds / 1000) - last.epochMilliseconds / 1000;
	return seconds >= 0 && seconds < 3600;
}
