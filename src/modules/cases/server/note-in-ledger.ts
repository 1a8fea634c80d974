import type { Facts } from '#foundations/ledger/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { AtCase } from './at-the-case.ts';

/** What an act of the desk that is no step of the procedure leaves. Last in its transaction. */
export async function noteInLedger(
	{ tx, session, row, now }: Pick<AtCase, 'tx' | 'session' | 'row' | 'now'>,
	kind: `cases.${string}`,
	facts: Facts = {},
): Promise<void> {
	await append(tx, {
		actor: `member:${session.member.id}`,
		kind,
		subject: row.id,
		at: now,
		facts,
	});
}
