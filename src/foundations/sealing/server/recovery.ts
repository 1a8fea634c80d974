/**
 * Recovery: an identity split among n custodians, of whom any k can join it.
 *
 * Fewer than k shares tell nothing at all about the identity.
 *
 * Source: Shamir, "How to share a secret", 1979; the arithmetic is that of
 * shamir-secret-sharing, audited by Cure53 and Zellic.
 */

import { createHash, randomBytes } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { bytesOfIdentity, keysFromBytes } from '../keys.ts';
import { printShare, readShare, type Share } from './share.ts';

export type RecoveryProblem =
	/** `position` counts from 1 in the order given. */
	| { readonly problem: 'mistyped'; readonly position: number }
	| { readonly problem: 'different-sets' }
	| { readonly problem: 'too-few'; readonly needed: number; readonly given: number }
	| { readonly problem: 'damaged' };

/** `custodians` printable shares (2 to 99), of which `needed` (2 or more) are enough. */
export async function splitRecovery(
	identity: string,
	custodians: number,
	needed: number,
): Promise<string[]> {
	const secret = bytesOfIdentity(identity);
	if (!secret) throw new Error('only an identity can be split');
	if (needed < 2 || needed > custodians || custodians > 99) {
		throw new RangeError('recovery takes 2 ≤ needed ≤ custodians ≤ 99');
	}
	const set = randomBytes(5);
	const pieces = await split(secret, custodians, needed);
	const mark = markOf(set, secret);
	return pieces.map((piece, i) => printShare({ number: i + 1, needed, set, mark, piece }));
}

/** The identity, or what is wrong with the shares. The same share twice counts once. */
export async function joinRecovery(texts: readonly string[]): Promise<string | RecoveryProblem> {
	const shares: Share[] = [];
	for (const [i, text] of texts.entries()) {
		const share = readShare(text);
		if (!share) return { problem: 'mistyped', position: i + 1 };
		shares.push(share);
	}
	const first = shares[0];
	if (!first) return { problem: 'too-few', needed: 2, given: 0 };
	if (shares.some(({ set }) => !same(set, first.set))) return { problem: 'different-sets' };

	const distinct = [...new Map(shares.map((share) => [share.number, share])).values()];
	const { needed } = first;
	if (distinct.length < needed) return { problem: 'too-few', needed, given: distinct.length };

	const secret = await combine(distinct.map(({ piece }) => piece));
	if (!same(markOf(first.set, secret), first.mark)) return { problem: 'damaged' };
	return (await keysFromBytes(secret)).identity;
}

/** Four bytes by which a joined secret is known to be the right one. */
function markOf(set: Uint8Array, secret: Uint8Array): Uint8Array {
	const hash = createHash('sha256').update('amparo/v1/recovery/mark').update(set).update(secret);
	return new Uint8Array(hash.digest().subarray(0, 4));
}

function same(a: Uint8Array, b: Uint8Array): boolean {
	return Buffer.compare(a, b) === 0;
}
