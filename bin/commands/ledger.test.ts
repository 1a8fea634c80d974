import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import {
	newSigningKey,
	writeSigningKey,
	writeVerifierKey,
} from '#foundations/ledger/server/index.ts';
import { aTerminal } from '#tests/support/terminal.ts';
import { anExport } from '../../src/foundations/ledger/proof/an-export.ts';
import { register } from './ledger.ts';

const key = newSigningKey('amparo.example/ledger', 'log');
const { amparo: run, at, said, write } = aTerminal(register);
const amparo = (...words: string[]) => run('ledger', ...words);

beforeEach(() => writeExport('export', 5));

test('a whole export is said to be whole, and how far it is signed', async () => {
	expect(await amparo('verify', at('export'), '--key', writeVerifierKey(key))).toBe(0);
	expect(said()).toContain('Whole: 5 entries');
	expect(said()).not.toContain('Compare');
});

test('without a key the file is checked against its own, and the reader is warned', async () => {
	expect(await amparo('verify', at('export'))).toBe(0);
	expect(said()).toContain(`Compare it with the published one:\n${writeVerifierKey(key)}`);
});

test('an altered export is refused by its line', async () => {
	const text = await readFile(at('export'), 'utf8');
	await write('export', text.replace('"seq":3', '"seq":4'));
	expect(await amparo('verify', at('export'), '--key', writeVerifierKey(key))).toBe(1);
	expect(said()).toContain('Line 4 is wrong');
});

test('a key that is none is said to be none', async () => {
	expect(await amparo('verify', at('export'), '--key', 'abc')).toBe(1);
	expect(said()).toContain('not a key');
});

test('a witness makes its key, cosigns, remembers, and catches a rewriting', async () => {
	const witnessing = ['--seen', at('seen'), '--key', at('witness.key'), '--out', at('note')];
	expect(await amparo('witness', at('export'), ...witnessing)).toBe(1);
	expect(await amparo('witness-key', 'witness.example/w1', '--out', at('witness.key'))).toBe(0);
	expect(await amparo('witness-key', 'witness.example/w1', '--out', at('witness.key'))).toBe(1);
	expect(await amparo('witness', at('export'), ...witnessing)).toBe(0);
	expect(await readFile(at('note'), 'utf8')).toContain('\n— witness.example/w1 ');
	await writeExport('longer', 9);
	expect(await amparo('witness', at('longer'), ...witnessing)).toBe(0);
	expect(said()).toContain('Cosigned 9 entries; 5 of them were seen before.');
	expect(await amparo('witness', at('export'), ...witnessing)).toBe(1);
	expect(said()).toContain('ends before what was seen before');
});

test('a witness can go on from a proof, without the entries', async () => {
	const witnessing = ['--seen', at('seen'), '--key', at('witness.key')];
	await amparo('witness-key', 'witness.example/w1', '--out', at('witness.key'));
	await amparo('witness', at('export'), ...witnessing);
	const checkpoint = anExport({ key, size: 9, checkpoints: [9] }).at(-1) as string;
	const { checkpoint: note } = JSON.parse(checkpoint) as { checkpoint: string };
	await write('request', `old 5\n\n${note}`);
	expect(await amparo('witness', at('request'), ...witnessing)).toBe(1);
	expect(said()).toContain('rewritten');
	await write('request', `old 4\n\n${note}`);
	expect(await amparo('witness', at('request'), ...witnessing)).toBe(1);
	expect(said()).toContain('This witness saw 5 entries.');
});

test('the key of the ledger itself cannot play the witness', async () => {
	await write('ledger.key', writeSigningKey(key));
	expect(
		await amparo('witness', at('export'), '--seen', at('seen'), '--key', at('ledger.key')),
	).toBe(1);
	expect(said()).toContain('holds no key of a witness');
});

async function writeExport(name: string, size: number): Promise<void> {
	const lines = anExport({ key, size, checkpoints: [size] });
	await write(name, `${lines.join('\n')}\n`);
}
