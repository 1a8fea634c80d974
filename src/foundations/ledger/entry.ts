import type { Json } from './canonical.ts';
import { canonicalJson } from './canonical.ts';
import type { Facts } from './facts.ts';
import { isCode, wrongFact } from './facts.ts';

/** One line of the ledger: who did what to which record, and when. */
export type Entry = {
	/** 1 for the first entry, without gaps. */
	readonly seq: number;
	/** A day (2026-11-21) for what a person did, an instant (2026-11-21T06:10:09Z) for the desk. */
	readonly at: string;
	/** member:<id>, person:<report id>, service:<name> or nobody. */
	readonly actor: string;
	/** Room and verb: reports.received. */
	readonly kind: string;
	/** The id of the record that changed. */
	readonly subject: string;
	readonly facts: Facts;
	/** SHA-256 (hex) of the ciphertext that belongs to the change, if any. */
	readonly sealed: string | null;
	/** The hash of the entry before; 64 zeros before the first. */
	readonly prev: string;
	/** Leaf hash (RFC 6962, hex) of `entryBytes`. */
	readonly hash: string;
};

export type UnhashedEntry = Omit<Entry, 'hash'>;

export const BEFORE_THE_FIRST = '0'.repeat(64);

/** The bytes that are hashed: the canonical form of everything but the hash. */
export function entryBytes(entry: UnhashedEntry): Uint8Array {
	const { seq, at, actor, kind, subject, facts, sealed, prev } = entry;
	const all: Record<string, Json> = { seq, at, actor, kind, subject, facts, sealed, prev };
	return new TextEncoder().encode(canonicalJson(all));
}

/** The name of the first part that no entry may have; null for an entry that is in order. */
export function wrongPart(entry: UnhashedEntry): string | null {
	if (!Number.isSafeInteger(entry.seq) || entry.seq < 1) return 'seq';
	if (!DAY_OR_INSTANT.test(entry.at)) return 'at';
	if (!ACTOR.test(entry.actor) || !isCode(entry.actor)) return 'actor';
	if (!KIND.test(entry.kind)) return 'kind';
	if (!isCode(entry.subject)) return 'subject';
	if (entry.sealed !== null && !HASH.test(entry.sealed)) return 'sealed';
	if (!HASH.test(entry.prev)) return 'prev';
	if (typeof entry.facts !== 'object' || entry.facts === null) return 'facts';
	const fact = wrongFact(entry.facts);
	return fact === null ? null : `facts.${fact}`;
}

const HASH = /^[0-9a-f]{64}$/;
const DAY_OR_INSTANT = /^\d{4}-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\d:[0-5]\dZ)?$/;
const ACTOR = /^(nobody|(member|person|service):.+)$/;
const KIND = /^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
