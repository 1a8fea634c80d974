import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCheckpoint, anExport } from './an-export.ts';
import { linesOf, readLine } from './export-lines.ts';
import { newSigningKey } from './keys.ts';
import { EMPTY_TREE } from './merkle.ts';
import type { Verified } from './verify-export.ts';
import { verifyExport } from './verify-export.ts';

const key = newSigningKey('amparo.example/ledger', 'log');
const size = 9;
const lines = anExport({ key, size, checkpoints: [4, 9] });

test('a whole export stands, and says how far the signatures reach', async () => {
	expect(await verifyExport(lines, [key])).toMatchObject({ ok: true, entries: 9, covered: 9 });
	const open = anExport({ key, size, checkpoints: [4] });
	expect(await verifyExport(open, [key])).toMatchObject({ ok: true, entries: 9, covered: 4 });
	expect(await verifyExport(lines, [])).toMatchObject({ ok: true, entries: 9, covered: 0 });
});

test('no byte of an export can be altered', async () => {
	const bytes = Buffer.from(`${lines.join('\n')}\n`);
	await fc.assert(
		fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
			const altered = Buffer.from(bytes);
			altered[at] = (altered[at] as number) ^ by;
			expect((await verifyExport(linesOf(chunks(altered)), [key])).ok).toBe(false);
		}),
		{ numRuns: 1500 },
	);
});

test('no line can be dropped, doubled or moved, not even the last entry', async () => {
	const line = fc.integer({ min: 0, max: lines.length - 2 });
	await fc.assert(
		fc.asyncProperty(line, line, async (from, to) => {
			const dropped = lines.toSpliced(from, 1);
			const doubled = lines.toSpliced(from, 0, lines[from] as string);
			const moved = dropped.toSpliced(to, 0, lines[from] as string);
			// A checkpoint in the middle is a second proof: without it, or with it twice, the rest stands.
			if (readLine(lines[from] as string)?.kind === 'checkpoint') return;
			expect((await verifyExport(dropped, [key])).ok).toBe(false);
			expect((await verifyExport(doubled, [key])).ok).toBe(false);
			expect((await verifyExport(moved, [key])).ok).toBe(from === to);
		}),
	);
});

test('the last entry cannot be dropped from under its checkpoint', async () => {
	const dropped = lines.toSpliced(-2, 1);
	expect(await verifyExport(dropped, [key])).toEqual({ ok: false, line: 11, why: 'checkpoint' });
});

test('who rebuilds the whole chain is betrayed by the signed checkpoint', async () => {
	const signed = lines.filter((line) => readLine(line)?.kind === 'checkpoint');
	const seqs = fc.integer({ min: 1, max: size });
	const forgeries = fc.constantFrom(
		{ at: '2026-11-20' },
		{ actor: 'member:nobody-we-know' },
		{ subject: 'report-other' },
		{ facts: { kind: 'hate' } },
		{ sealed: 'f'.repeat(64) },
	);
	await fc.assert(
		fc.asyncProperty(seqs, forgeries, async (seq, forgery) => {
			const forged = anExport({
				key: newSigningKey(key.name, 'log'),
				size,
				checkpoints: [4, 9],
				change: (entry) => (entry.seq === seq ? { ...entry, ...forgery } : entry),
			});
			const resigned = [lines[0] as string, ...forged.slice(1)];
			expect(await verifyExport(resigned, [key])).toMatchObject({ ok: false, why: 'signature' });
			const kept = resigned.with(5, signed[0] as string).with(11, signed[1] as string);
			const line = seq <= 4 ? 6 : 12;
			expect(await verifyExport(kept, [key])).toEqual({ ok: false, line, why: 'checkpoint' });
		}),
	);
});

test('an export cut at the end is shorter than what was seen', async () => {
	const seen = (await verified(lines)).last?.checkpoint;
	const cut = lines.slice(0, 6);
	expect((await verifyExport(cut, [key])).ok).toBe(true);
	expect(await verifyExport(cut, [key], seen)).toMatchObject({ ok: false, why: 'shorter' });
	expect((await verifyExport(lines, [key], seen)).ok).toBe(true);
});

test('a file cut in the middle of a line is not whole', async () => {
	const bytes = Buffer.from(lines.join('\n'));
	expect((await verifyExport(linesOf(chunks(bytes)), [key])).ok).toBe(false);
});

test('a checkpoint of an empty ledger is no excuse for an empty export', async () => {
	const empty = [lines[0] as string, aCheckpoint(key, EMPTY_TREE)];
	expect(await verifyExport(empty, [key])).toMatchObject({ ok: true, entries: 0, covered: 0 });
	expect(await verifyExport([], [key])).toMatchObject({ ok: false, why: 'not_a_ledger' });
});

test('a file that names another key than the published one is not of this ledger', async () => {
	const other = newSigningKey(key.name, 'log');
	expect(await verifyExport(lines, [other])).toEqual({ ok: false, line: 1, why: 'origin' });
});

test('entries dated before their elders are pointed out', async () => {
	const late = anExport({
		key,
		size,
		checkpoints: [9],
		change: (entry) => (entry.seq === 7 ? { ...entry, at: '2026-11-02' } : entry),
	});
	expect((await verified(late)).datedBack).toEqual([8]);
	expect((await verified(lines)).datedBack).toEqual([]);
});

test('a sentence smuggled into the facts is refused, however well it is hashed', async () => {
	const smuggled = anExport({
		key,
		size,
		checkpoints: [9],
		change: (entry) => (entry.seq === 3 ? { ...entry, facts: { note: 'he was there' } } : entry),
	});
	expect(await verifyExport(smuggled, [key])).toEqual({ ok: false, line: 4, why: 'forbidden' });
});

async function verified(read: string[]): Promise<Verified> {
	const result = await verifyExport(read, [key]);
	if (!result.ok) throw new Error(result.why);
	return result;
}

async function* chunks(bytes: Buffer): AsyncGenerator<Buffer> {
	for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}
