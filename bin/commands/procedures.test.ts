import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { removal } from '#tests/support/procedures/removal.ts';
import { register } from './procedures.ts';

let folder: string;
let said: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'procedures-'));
	said = '';
	const hear = (text: string | Uint8Array) => {
		said += text;
		return true;
	};
	vi.spyOn(process.stdout, 'write').mockImplementation(hear);
	vi.spyOn(process.stderr, 'write').mockImplementation(hear);
});
afterEach(async () => {
	vi.restoreAllMocks();
	process.exitCode = undefined;
	await rm(folder, { recursive: true });
});

test('each procedure is listed with its actions, and each clock with what it may be called', async () => {
	expect(await amparo('list', '--json')).toBe(0);
	const all = JSON.parse(said) as {
		id: string;
		version: number;
		actions: { effect: string }[];
		clocks: { basis: string; checked: boolean; cite: string }[];
	}[];
	const detention = all.find(({ id }) => id === 'detention');
	expect(detention?.version).toBeGreaterThan(0);
	expect(detention?.actions).toContainEqual(
		expect.objectContaining({ id: 'release', effect: 'protect' }),
	);
	const clocks = all.flatMap((procedure) => procedure.clocks);
	expect(clocks.filter(({ checked, basis }) => !checked && basis !== 'policy')).toEqual([]);
	expect(clocks.every(({ cite }) => cite.length > 0)).toBe(true);
});

test('what is shipped keeps its promises', async () => {
	expect(await amparo('lint')).toBe(0);
	expect(said).toContain('keeps its promises');
});

test('a definition in a file is refused by its line', async () => {
	const { remedy: _, ...decide } = removal.actions.decide as { remedy: string };
	const broken = { ...removal, actions: { ...removal.actions, decide } };
	const text = JSON.stringify(broken, null, '\t');
	const line = text.split('\n').findIndex((one) => one.includes('"decide"')) + 1;
	expect(await amparo('lint', await written('broken.json', text))).toBe(1);
	expect(said).toContain(`broken.json:${line}: actions.decide.remedy: A restrictive act must name`);
});

test('a file that is none is said to be none', async () => {
	expect(await amparo('lint', await written('half.json', '{'))).toBe(1);
	expect(said).toContain('half.json: ');
	expect(await amparo('lint', await written('empty.ts', 'export const x = 1;'))).toBe(1);
	expect(said).toContain('There is no definition in it.');
	expect(await amparo('lint', join(folder, 'gone.json'))).toBe(1);
});

async function written(name: string, text: string): Promise<string> {
	await writeFile(join(folder, name), text);
	return join(folder, name);
}

async function amparo(...words: string[]): Promise<number> {
	process.exitCode = undefined;
	const program = new Command('amparo').exitOverride();
	register(program);
	await program.parseAsync(['procedures', ...words], { from: 'user' });
	return Number(process.exitCode ?? 0);
}
