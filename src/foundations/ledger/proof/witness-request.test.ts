import { expect, test } from 'vitest';
import { checkpointOf, writeCheckpoint } from './checkpoint.ts';
import { newSigningKey, writeVerifierKey } from './keys.ts';
import { leafHash, treeOf } from './merkle.ts';
import { signatureLine, writeNote } from './note.ts';
import { consistencyProof } from './paths.ts';
import type { Seen } from './witness.ts';
import type { WitnessRequest } from './witness-request.ts';
import { readRequest, witnessRequest, writeRequest } from './witness-request.ts';

const log = newSigningKey('amparo.example/ledger', 'log');
const by = newSigningKey('witness.example/w1', 'witness');
const key = writeVerifierKey(log);
const how = { key, by, time: 1_795_240_000 };
const leaves = Array.from({ length: 20 }, (_, n) => leafHash(Buffer.from(String(n))));

test('a witness cosigns from a proof alone, again and again', () => {
	let seen: Seen | null = null;
	for (const [old, size] of [
		[0, 3],
		[3, 3],
		[3, 8],
		[8, 20],
	] as const) {
		const read = witnessRequest(sent(aRequest(old, size)), { ...how, seen });
		expect(read).toMatchObject({ ok: true, size, before: old });
		if (read.ok) seen = read.seen;
	}
});

test('a ledger that was rewritten has no proof', () => {
	const seen = after(3);
	const rewritten = leaves.with(1, leafHash(Buffer.from('rewritten')));
	const request = aRequest(3, 8, rewritten);
	expect(witnessRequest(request, { ...how, seen })).toMatchObject({ why: 'rewritten' });
});

test('a proof from another size, a shorter ledger, another key or another ledger are not cosigned', () => {
	const seen = after(8);
	const stranger = newSigningKey(log.name, 'log');
	const cases: [WitnessRequest, string][] = [
		[aRequest(3, 20), 'other_start'],
		[aRequest(3, 5), 'shorter'],
		[aRequest(8, 20, leaves, stranger), 'signature'],
		[aRequest(8, 20, leaves, newSigningKey('other.example', 'log')), 'origin'],
		[{ old: 8, proof: [], note: 'noise\n' }, 'unreadable'],
	];
	for (const [request, why] of cases) {
		expect(witnessRequest(request, { ...how, seen })).toMatchObject({ ok: false, why });
	}
});

test('a request is read as it was written, and in no other spelling', () => {
	const text = writeRequest(aRequest(3, 8));
	expect(writeRequest(readRequest(text) as WitnessRequest)).toBe(text);
	for (const wrong of ['', text.replace('old 3', 'old 03'), text.replace('=\n', '\n'), 'old 3\n']) {
		expect(readRequest(wrong)).toBeNull();
	}
});

function aRequest(old: number, size: number, all = leaves, signer = log): WitnessRequest {
	const some = all.slice(0, size);
	const text = writeCheckpoint(checkpointOf(signer.name, treeOf(some)));
	const note = writeNote(text, [signatureLine(text, signer, 0)]);
	return { old, proof: consistencyProof(some, old), note };
}

function sent(request: WitnessRequest): WitnessRequest {
	return readRequest(writeRequest(request)) as WitnessRequest;
}

function after(size: number): Seen {
	const read = witnessRequest(aRequest(0, size), { ...how, seen: null });
	if (!read.ok) throw new Error(read.why);
	return read.seen;
}
