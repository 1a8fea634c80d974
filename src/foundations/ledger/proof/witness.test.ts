import { expect, test } from 'vitest';
import { anExport } from './an-export.ts';
import { newSigningKey, writeVerifierKey } from './keys.ts';
import { readNote, signers } from './note.ts';
import type { Seen } from './witness.ts';
import { witness } from './witness.ts';

const log = newSigningKey('amparo.example/ledger', 'log');
const by = newSigningKey('witness.example/w1', 'witness');
const key = writeVerifierKey(log);
const time = 1_795_240_000;

test('a witness cosigns a whole export and remembers it', async () => {
	const first = await seenOf(anExport({ key: log, size: 3, checkpoints: [3] }), null);
	const note = readNote(first.note);
	expect(note && signers(note, [log, by])).toHaveLength(2);
	const longer = anExport({ key: log, size: 8, checkpoints: [3, 8] });
	const next = await witness(longer, { seen: first, by, time });
	expect(next).toMatchObject({ ok: true, size: 8, before: 3 });
});

test('a witness may look twice at the same export', async () => {
	const lines = anExport({ key: log, size: 3, checkpoints: [3] });
	const seen = await seenOf(lines, null);
	expect((await witness(lines, { seen, by, time: time + 1 })).ok).toBe(true);
});

test('a ledger that was rewritten and signed again finds no witness', async () => {
	const seen = await seenOf(anExport({ key: log, size: 3, checkpoints: [3] }), null);
	const rewritten = anExport({
		key: log,
		size: 8,
		checkpoints: [8],
		change: (entry) => (entry.seq === 2 ? { ...entry, at: '2026-11-01' } : entry),
	});
	expect(await witness(rewritten, { seen, by, time })).toEqual({
		ok: false,
		line: 4,
		why: 'rewritten',
	});
});

test('a ledger that lost its end finds no witness', async () => {
	const seen = await seenOf(anExport({ key: log, size: 5, checkpoints: [5] }), null);
	const cut = anExport({ key: log, size: 4, checkpoints: [4] });
	expect(await witness(cut, { seen, by, time })).toMatchObject({ ok: false, why: 'shorter' });
});

test('an export without a checkpoint that reaches what was seen is not cosigned', async () => {
	const open = anExport({ key: log, size: 5, checkpoints: [] });
	const seen = await seenOf(anExport({ key: log, size: 5, checkpoints: [5] }), null);
	expect(await witness(open, { seen, by, time })).toMatchObject({ why: 'no_checkpoint' });
	expect(await witness(open, { seen: null, key, by, time })).toMatchObject({
		why: 'no_checkpoint',
	});
});

test('a witness whose memory was tampered with says so', async () => {
	const lines = anExport({ key: log, size: 3, checkpoints: [3] });
	const seen = await seenOf(lines, null);
	const damaged = { ...seen, note: seen.note.replace('\n3\n', '\n2\n') };
	expect(await witness(lines, { seen: damaged, by, time })).toMatchObject({ why: 'damaged_state' });
	expect(await witness(lines, { seen: null, by, time })).toMatchObject({ why: 'no_key' });
});

async function seenOf(lines: string[], seen: Seen | null): Promise<Seen> {
	const result = await witness(lines, { seen, key, by, time });
	if (!result.ok) throw new Error(result.why);
	return result.seen;
}
