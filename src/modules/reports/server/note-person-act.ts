import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Facts } from '#foundations/ledger/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Inbox } from './at-the-inbox.ts';
import { reports } from './tables.ts';

/** What every act of a person leaves: news to the team, and an entry that knows the day only. */
export async function notePersonAct(
	{ tx, report, today }: Inbox,
	act: { kind: `reports.${string}`; facts?: Facts; sealed?: Uint8Array },
): Promise<void> {
	const notice = report.urgent ? 'urgent' : 'digest';
	await tx
		.update(reports)
		.set({ fresh: true, lastWordOn: today, notice })
		.where(eq(reports.id, report.id));
	await append(tx, {
		actor: `person:${report.id}`,
		kind: act.kind,
		subject: report.id,
		at: today,
		facts: act.facts ?? {},
		...(act.sealed && { sealedHash: createHash('sha256').update(act.sealed).digest('hex') }),
	});
}
