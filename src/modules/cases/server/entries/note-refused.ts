import { append } from '#foundations/ledger/server/index.ts';
import type { Procedure, Refused } from '#foundations/procedures/index.ts';
import type { Acting } from '../acting.ts';

/**
 * That a member tried what a safeguard forbids, with the first reason of how many: in the ledger,
 * while nothing is written into the case. Only what they were shown, so it tells nobody more.
 */
export async function noteRefused(
	{ tx, row, now, ledgerActor }: Acting,
	{ actions }: Procedure,
	action: string,
	refused: readonly Refused[],
): Promise<void> {
	const [first] = refused;
	if (!first || !Object.hasOwn(actions, action) || !ledgerActor.startsWith('member:')) return;
	const { procedure, version } = row;
	const facts = { procedure, version, action, reason: first.code, reasons: refused.length };
	await append(tx, { actor: ledgerActor, kind: 'cases.refused', subject: row.id, at: now, facts });
}
