import { expect, test } from 'vitest';
import { startProcess } from '#tests/support/process.ts';

test('every command says what it is for, and how it ends', async () => {
	const said = await amparo('--help');
	expect(said).toMatch(/^0 /);
	for (const command of ['backup', 'ledger', 'link', 'procedures', 'restore', 'search'])
		expect(said).toMatch(new RegExp(`^  ${command} .*\\w`, 'm'));
	expect(said).toContain('AMPARO_DATA');
});

test.each([
	[
		'a file that is not there',
		['ledger', 'verify', '/nowhere.jsonl'],
		/^1 \/nowhere\.jsonl is not there: correct/,
	],
	['a word that is no command', ['restor'], /^1 .*unknown command 'restor'\n.*restore/],
	['an option that is missing', ['ledger', 'export'], /^1 .*--out.*\n.*--help/],
])('%s is one sentence, without a trace of the program', async (_, words, sentence) => {
	const said = await amparo(...words);
	expect(said).toMatch(sentence);
	expect(said).not.toMatch(/\bat .+:\d+:\d+|node_modules/);
});

async function amparo(...args: string[]): Promise<string> {
	const one = startProcess('bin/amparo.ts', { args });
	return `${await one.ended} ${one.said()}`;
}
