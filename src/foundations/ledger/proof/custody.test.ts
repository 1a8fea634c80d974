import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anExport } from './an-export.ts';
import { readCustody, writeCustody } from './custody.ts';
import { readLine } from './export-lines.ts';
import { newSigningKey, writeVerifierKey } from './keys.ts';
import { inclusionProof } from './paths.ts';

const key = newSigningKey('ledger.example', 'log');

/** The custody of the entries with these numbers, out of a ledger of `size`. */
function custodyOf(seqs: readonly number[], size: number) {
	const lines = anExport({ key, size, checkpoints: [size] }).map(readLine);
	const entries = lines.flatMap((line) => (line?.kind === 'entry' ? [line.entry] : []));
	const note = lines.flatMap((line) => (line?.kind === 'checkpoint' ? [line.note] : []))[0] ?? '';
	const leaves = entries.map(({ hash }) => Buffer.from(hash, 'hex'));
	return {
		...{ origin: key.name, key: writeVerifierKey(key), note },
		entries: entries
			.filter(({ seq }) => seqs.includes(seq))
			.map((entry) => ({ entry, proof: inclusionProof(leaves, entry.seq - 1) })),
	};
}

const ledger = fc
	.integer({ min: 1, max: 40 })
	.chain((size) =>
		fc.tuple(
			fc.constant(size),
			fc.uniqueArray(fc.integer({ min: 1, max: size }), { minLength: 1, maxLength: 6 }),
		),
	);

test('what happened to a file is proved without showing anything else that happened', () => {
	fc.assert(
		fc.property(ledger, ([size, seqs]) => {
			const text = writeCustody(custodyOf(seqs, size));
			const read = readCustody(text, [key]);
			expect(read.ok && read.entries.map(({ seq }) => seq)).toEqual(seqs.toSorted((a, b) => a - b));
			expect(text.split('\n')).toHaveLength(2 * seqs.length + 3);
		}),
		{ numRuns: 30 },
	);
});

test('a byte changed, a line taken out or two acts exchanged is noticed', () => {
	const text = writeCustody(custodyOf([2, 3, 7], 11));
	const lines = text.split('\n');
	fc.assert(
		fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('0', 'x', '\n'), (at, other) => {
			fc.pre(text[at] !== other);
			expect(readCustody(text.slice(0, at) + other + text.slice(at + 1), [key]).ok).toBe(false);
		}),
		{ numRuns: 200 },
	);
	for (let at = 0; at < lines.length; at += 1) {
		expect(readCustody(lines.toSpliced(at, 1).join('\n'), [key]).ok).toBe(false);
	}
	const [a = '', b = '', c = '', d = ''] = lines.slice(1, 5);
	expect(readCustody(lines.toSpliced(1, 4, c, d, a, b).join('\n'), [key])).toMatchObject({
		line: 4,
	});
});

test('what another key signed proves nothing', () => {
	const text = writeCustody(custodyOf([1], 3));
	expect(readCustody(text, [newSigningKey('ledger.example', 'log')]).ok).toBe(false);
	expect(readCustody(text, []).ok).toBe(false);
	expect(readCustody('', [key]).ok).toBe(false);
});
