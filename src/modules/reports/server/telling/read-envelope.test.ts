import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeys, newReceipt } from '#foundations/sealing/index.ts';
import { quickest } from '#tests/support/quickest.ts';
import type { Envelope } from '../../envelope.ts';
import { sealSubmission } from '../../seal-submission.ts';
import { readEnvelope } from './read-envelope.ts';

async function anEnvelope(): Promise<Envelope> {
	const { recipient } = await newKeys();
	const compartment = { id: 'a1111111-1111-4111-8111-111111111111', recipient };
	const to = { compartment, installationSalt: new Uint8Array(16) };
	const report = {
		words: 'x',
		mode: 'anonymous',
		language: 'en',
		keepAway: [],
		files: [],
	} as const;
	return sealSubmission({ ...report, keepAway: [], files: [] }, to, newReceipt());
}

test('what was sealed can be read', async () => {
	const envelope = await anEnvelope();
	const sent = JSON.parse(JSON.stringify(envelope));
	expect(readEnvelope(sent)).toEqual({ ok: true, envelope: sent });
});

test('words that were not sealed do not get in', async () => {
	const envelope = await anEnvelope();
	const clear = Buffer.from('They took my passport').toString('base64url');
	const items = [{ kind: 'account', sealed: clear }, envelope.items[1]];
	expect(readEnvelope({ ...envelope, items })).toMatchObject({ ok: false });
});

test('what nobody asked for is dropped', async () => {
	const envelope = await anEnvelope();
	const read = readEnvelope({ ...envelope, facts: { ...envelope.facts, nationality: 'x' } });
	expect(JSON.stringify(read)).not.toContain('nationality');
});

test('a report never goes to a team that it keeps away', async () => {
	const envelope = await anEnvelope();
	const facts = { ...envelope.facts, keepAway: [envelope.facts.compartmentId] };
	expect(readEnvelope({ ...envelope, facts })).toMatchObject({
		problems: { 'facts.keepAway': 'reports_problem_envelope' },
	});
});

test('whatever is sent, reading it gives an envelope or problems, and never fails', async () => {
	const envelope = await anEnvelope();
	const junk = fc.oneof(
		fc.anything(),
		fc.string({ unit: 'binary' }),
		fc.base64String(),
		fc.constantFrom('\0', '\ud800', '='.repeat(50), 'A'.repeat(1_000_000), -1, 2 ** 53, null),
	);
	const part = fc.constantFrom(...(Object.keys(envelope) as (keyof Envelope)[]));
	const changed = fc.tuple(part, junk).map(([key, value]) => ({ ...envelope, [key]: value }));
	const fact = fc.constantFrom(...Object.keys(envelope.facts));
	const wrongFact = fc
		.tuple(fact, junk)
		.map(([key, value]) => ({ ...envelope, facts: { ...envelope.facts, [key]: value } }));
	fc.assert(
		fc.property(fc.oneof(junk, changed, wrongFact), (input) => {
			const read = readEnvelope(input);
			expect(read.ok || Object.keys(read.problems).length > 0).toBe(true);
		}),
		{ numRuns: 500 },
	);
});

test('a list without end is refused, and not gone through', async () => {
	const envelope = await anEnvelope();
	const endless = Array(2_000_000).fill(1);
	const took = await quickest(() => {
		for (const part of ['wraps', 'items', 'files']) {
			expect(readEnvelope({ ...envelope, [part]: endless })).toMatchObject({ ok: false });
		}
	});
	expect(took).toBeLessThan(200);
});

test('one seal where two belong is no envelope', async () => {
	const envelope = await anEnvelope();
	const wraps = envelope.wraps.filter(({ kind }) => kind === 'compartment');
	expect(readEnvelope({ ...envelope, wraps })).toMatchObject({ ok: false });
	expect(readEnvelope({ ...envelope, items: [] })).toMatchObject({ ok: false });
});
