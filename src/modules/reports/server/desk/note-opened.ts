import { and, desc, eq } from 'drizzle-orm';
import { ledgerEntries } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { AtDesk } from '../at-the-desk.ts';
import { noteDeskAct } from '../note-desk-act.ts';

/**
 * That this member reads this report: in the ledger once an hour, however often the page is shown.
 *
 * Every act shows the page again. A line for each would bury the ones that say something, and all
 * members wait for one another to write it. What is new since makes no difference: a line for it
 * would tell at what hour a person wrote.
 */
export async function noteOpened(desk: AtDesk): Promise<void> {
	const last = await lastNoted(desk);
	if (last && isWithinTheHour(last, desk.now)) return;
	await noteDeskAct(desk, { kind: 'reports.opened' });
}

async function lastNoted({ tx, session, report }: AtDesk): Promise<Temporal.Instant | null> {
	const [last] = await tx
		.select({ at: ledgerEntries.at })
		.from(ledgerEntries)
		.where(
			and(
				eq(ledgerEntries.subject, report.id),
				eq(ledgerEntries.kind, 'reports.opened'),
				eq(ledgerEntries.actor, `member:${session.member.id}`),
			),
		)
		.orderBy(desc(ledgerEntries.seq))
		.limit(1);
	return last ? Temporal.Instant.from(last.at) : null;
}

/** A clock that was set back makes one line too many, never one too few. */
function isWithinTheHour(last: Temporal.Instant, now: Temporal.Instant): boolean {
	// The ledger keeps the second in which something happened.
	const seconds = Math.floor(now.epochMilliseconds / 1000) - last.epochMilliseconds / 1000;
	return seconds >= 0 && seconds < 3600;
}
