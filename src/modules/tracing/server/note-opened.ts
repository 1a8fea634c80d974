import { and, desc, eq } from 'drizzle-orm';
import { ledgerEntries } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { AtRecord } from './at-the-record.ts';
import { noteAct } from './note-act.ts';

/** That this member reads this record: once an hour, more would only count pages. */
export async function noteOpened(at: AtRecord): Promise<void> {
	const [last] = await at.tx
		.select({ at: ledgerEntries.at })
		.from(ledgerEntries)
		.where(
			and(
				eq(ledgerEntries.subject, at.row.id),
				eq(ledgerEntries.kind, 'tracing.read'),
				eq(ledgerEntries.actor, `member:${at.session.member.id}`),
			),
		)
		.orderBy(desc(ledgerEntries.seq))
		.limit(1);
	const seconds = last
		? at.now.epochMilliseconds / 1000 - Temporal.Instant.from(last.at).epochMilliseconds / 1000
		: Number.POSITIVE_INFINITY;
	// The ledger keeps whole seconds; a clock set back makes one line too many, never one too few.
	if (seconds > -1 && seconds < 3600) return;
	await noteAct(at, 'tracing.read');
}
