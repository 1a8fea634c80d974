import { expect, test } from 'vitest';
import { removal } from '#tests/support/procedures/removal.ts';
import { aTerminal } from '#tests/support/terminal.ts';
import { register } from './procedures.ts';

const { amparo, at, said, write } = aTerminal(register);

test('each procedure is listed with its actions, and each clock with what it may be called', async () => {
	expect(await amparo('procedures', 'list', '--json')).toBe(0);
	const all = JSON.parse(said()) as {
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
	expect(await amparo('procedures', 'lint')).toBe(0);
	expect(said()).toContain('keeps its promises');
});

test('a definition in a file is refused by its line', async () => {
	const { remedy: _, ...decide } = removal.actions.decide as { remedy: string };
	const broken = { ...removal, actions: { ...removal.actions, decide } };
	const text = JSON.stringify(broken, null, '\t');
	const line = text.split('\n').findIndex((one) => one.includes('"decide"')) + 1;
	expect(await amparo('procedures', 'lint', await write('broken.json', text))).toBe(1);
	expect(said()).toContain(
		`broken.json:${line}: actions.decide.remedy: A restrictive act must name`,
	);
});

test('a file that is none is said to be none', async () => {
	expect(await amparo('procedures', 'lint', await write('half.json', '{'))).toBe(1);
	expect(said()).toContain('half.json:1: It ends before it is whole.');
	expect(await amparo('procedures', 'lint', await write('empty.ts', 'export const x = 1;'))).toBe(
		1,
	);
	expect(said()).toContain('There is no definition in it.');
	for (const gone of ['gone.json', 'gone.ts']) {
		expect(await amparo('procedures', 'lint', at(gone))).toBe(1);
		expect(said()).toContain('There is no such file.');
	}
});

const admit = removal.actions.admit ?? removal.actions.decide;

test.each([
	['a clock without a source', { clocks: { soon: { ...aClock(), cite: '' } } }, 'clocks.soon.cite'],
	['31 February', { clocks: { soon: aClock({ on: '2026-02-31' }) } }, 'clocks.soon.read.on'],
	['an unknown field', { actions: { admit: { ...admit, asks: { aura: 'required' } } } }, 'aura'],
	['a flag that stands on itself', { flags: { a: { flag: 'b' }, b: { flag: 'a' } } }, 'flags.a'],
	['a version in words', { version: 'two' }, 'version: Invalid input'],
	[
		'a limit no pack has',
		{ clocks: { soon: { ...aClock(), within: { pack: 'x' }, stop: ['appeal'] } } },
		'No pack has a limit called "x"',
	],
	['a part that nobody knows', { score: 3 }, 'score: A definition has no'],
])('%s is refused by its line', async (_, wrong: object, sentence) => {
	const text = JSON.stringify({ ...removal, ...wrong }, null, '\t');
	expect(await amparo('procedures', 'lint', await write('bad.json', text))).toBe(1);
	expect(said()).toMatch(/bad\.json:\d+: /);
	expect(said()).toContain(sentence);
});

test('a definition that leads back into itself is refused, and ends', async () => {
	const text = `const not = {}; not.not = not;
		export const endless = { ...${JSON.stringify(removal)}, flags: { a: not } };`;
	expect(await amparo('procedures', 'lint', await write('endless.mjs', text))).toBe(1);
	expect(said()).toContain('It contains itself.');
});

function aClock(read: object = {}) {
	const at = { at: 'https://example.org/law', on: '2026-11-21', text: 'copy', ...read };
	const [start = 'admit'] = Object.keys(removal.actions);
	return {
		...{ start: [start], stop: ['release'], within: 'P1D' },
		...{ basis: 'law', cite: 'A law, art. 1', checked: true, read: at },
	};
}
