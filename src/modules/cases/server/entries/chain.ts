import { hash } from 'node:crypto';
import { canonicalJson } from '#foundations/ledger/index.ts';
import type { Capacity, Fact } from '#foundations/procedures/index.ts';
import { isoOf, type Temporal } from '#foundations/time/index.ts';

/** An entry as it is kept, without its hash. */
export type Unchained = {
	id: string;
	caseId: string;
	position: number;
	action: string;
	byMember: string | null;
	capacity: Capacity;
	at: Temporal.Instant;
	happened: Temporal.Instant | null;
	facts: Readonly<Record<string, Fact>>;
	corrects: string | null;
	after: string | null;
	sealedHash: string | null;
	/** The hash of the entry before; 64 zeros before the first. */
	prev: string;
};

export const FIRST = '0'.repeat(64);

/** SHA-256, hex, over the canonical JSON (RFC 8785) of everything but the hash itself. */
export function hashOf(entry: Unchained): string {
	const { id, caseId, position, action, byMember, capacity, facts } = entry;
	const { corrects, after, sealedHash, prev } = entry;
	const text = canonicalJson({
		...{ id, caseId, position, action, byMember, capacity, facts },
		...{ corrects, after, sealedHash, prev },
		at: isoOf(entry.at),
		happened: entry.happened && isoOf(entry.happened),
	});
	return hash('sha256', text);
}

/**
 * The position of the first entry that is not as it was written; null when all are.
 *
 * @param sealed what lies sealed beside them, by entry id; what was erased is missing there
 * @param anew hashes by entry id of what was sealed apart later, as the ledger has them
 */
export function brokenAt(
	entries: readonly (Unchained & { hash: string })[],
	sealed: ReadonlyMap<string, Uint8Array> = new Map(),
	anew: ReadonlyMap<string, string> = new Map(),
): number | null {
	let prev = FIRST;
	for (const [index, entry] of entries.entries()) {
		const bytes = sealed.get(entry.id);
		const whole =
			entry.position === index + 1 &&
			entry.prev === prev &&
			entry.hash === hashOf(entry) &&
			(!bytes || (anew.get(entry.id) ?? entry.sealedHash) === sha256(bytes));
		if (!whole) return index + 1;
		prev = entry.hash;
	}
	return null;
}

export function sha256(bytes: Uint8Array): string {
	return hash('sha256', bytes);
}
