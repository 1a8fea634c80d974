import { createHash } from 'node:crypto';
import type { Facts } from '#foundations/ledger/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { AtDesk } from './at-the-desk.ts';

/** The entry that every act of the desk leaves. Last in its transaction: others wait for it. */
export async function noteDeskAct(
	{ tx, report, session, now }: AtDesk,
	act: {
		kind: `reports.${string}`;
		facts?: Facts;
		sealed?: Uint8Array;
		/** Hex, where what is sealed is too large to be held. */
		sealedHash?: string;
	},
): Promise<void> {
	await append(tx, {
		actor: `member:${session.member.id}`,
		kind: act.kind,
		subject: report.id,
		at: now,
		facts: act.facts ?? {},
		...(act.sealedHash && { sealedHash: act.sealedHash }),
		...(act.sealed && { sealedHash: createHash('sha256').update(act.sealed).digest('hex') }),
	});
}
