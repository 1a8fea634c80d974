import { Refusal } from '#foundations/refusal/index.ts';
import type { Digests } from './digests.ts';
import type { Kind } from './kinds.ts';

/**
 * What happened to a file, from the moment it came.
 *
 * `on` is a day and `at` an instant, both ISO 8601: when a person sent something is kept as a day
 * only, what a member did is kept exactly. `by` is an actor (`member:…`, `person:…`, `service:…`).
 * `original` are the hashes of what the person sent, `sealed` those of its ciphertext, which can be
 * checked without opening it.
 *
 * Source: Berkeley Protocol on Digital Open Source Investigations (OHCHR, 2020), chapter VI.
 */
export type CustodyEntry =
	| { act: 'received'; on: string; by: string; bytes: number }
	| { act: 'hashed'; on: string; original: Digests; sealed: Digests }
	| { act: 'opened'; at: string; by: string }
	| { act: 'cleaned'; at: string; by: string; how: string; kind: Kind; copy: Digests }
	| { act: 'handed-on'; at: string; by: string; to: string; grant: string; copy: Digests };

export type Custody = readonly CustodyEntry[];

/**
 * The chain with one more entry.
 *
 * @throws Refusal `media.custody-broken` when the entry cannot follow: the chain begins with the
 * reception and then the hashes, each once
 * @throws Refusal `media.not-cleaned` when something is handed on that is no cleaned copy of this file
 */
export function withEntry(custody: Custody, entry: CustodyEntry): Custody {
	if (!mayFollow(custody, entry)) throw new Refusal('media.custody-broken', { status: 409 });
	if (entry.act === 'handed-on' && !isCleanedCopy(custody, entry.copy))
		throw new Refusal('media.not-cleaned', { norm: 'R13' });
	return [...custody, entry];
}

/** Whether these hashes are those of a cleaned copy in the chain: only such a copy ever leaves. */
export function isCleanedCopy(custody: Custody, copy: Digests): boolean {
	return custody.some((entry) => entry.act === 'cleaned' && sameDigests(entry.copy, copy));
}

/** Whether the file is still the one that was received; undefined before it was hashed. */
export function isOriginal(custody: Custody, digests: Digests): boolean | undefined {
	const hashed = custody.find((entry) => entry.act === 'hashed');
	return hashed && sameDigests(hashed.original, digests);
}

/** Whether the ciphertext is still the one that was stored; undefined before it was hashed. */
export function isSealedOriginal(custody: Custody, digests: Digests): boolean | undefined {
	const hashed = custody.find((entry) => entry.act === 'hashed');
	return hashed && sameDigests(hashed.sealed, digests);
}

function mayFollow(custody: Custody, entry: CustodyEntry): boolean {
	if (entry.act === 'received') return custody.length === 0;
	if (entry.act === 'hashed') return custody.length === 1;
	return custody.length >= 2;
}

function sameDigests(a: Digests, b: Digests): boolean {
	return a.sha256 === b.sha256 && a.sha512 === b.sha512;
}
