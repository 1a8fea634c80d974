import type { Facts } from '#foundations/ledger/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { AtRecord } from './at-the-record.ts';

/** The entry that every act of the desk leaves. Last in its transaction: others wait for it. */
export async function noteAct(
	{ tx, session, row, now }: Pick<AtRecord, 'tx' | 'session' | 'now'> & { row: { id: string } },
	kind: `tracing.${string}`,
	facts: Facts = {},
): Promise<void> {
	const actor = `member:${session.member.id}` as const;
	await append(tx, { actor, kind, subject: row.id, at: now, facts });
}
