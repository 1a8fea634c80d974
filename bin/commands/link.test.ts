import { expect, test } from 'vitest';
import { aTerminal } from '#tests/support/terminal.ts';
import { register } from './link.ts';

const { amparo, at, said, write } = aTerminal(register);

async function link(left: string, config?: string, ...more: string[]): Promise<number> {
	const files = ['--left', await write('left.csv', left), '--out', at('pairs.csv')];
	const settings = config === undefined ? [] : ['--config', await write('link.json', config)];
	return amparo('link', ...files, ...settings, ...more);
}

const PEOPLE = 'nom,prénom\nOkaro,Amina\nDosso,Noor\n';

test.each([
	[
		'{"roles":{"left":{"nom":"surname"}}}',
		'roles: right is missing; name both sides, left and right (an empty one is {}), or neither',
	],
	['{"roles":{"nom":"familyname"}}', 'roles.nom: familyname is no role; roles are given_name surn'],
	['{"role":{}}', 'role: there is no such setting; there are id, roles, use'],
	['{"threshold":"0.5"}', 'threshold: give a probability from 0 to 1, without quotation marks'],
	['{"id":{"left":"nom"}}', 'id: right is missing'],
	['[]', 'has to be one object'],
])('settings that cannot be meant, %s, are named with what can', async (config, words) => {
	expect(await link(PEOPLE, config)).toBe(1);
	expect(said()).toContain(words);
	expect(said()).not.toContain('Invalid');
});

test('a column that is not there is said once', async () => {
	expect(await link(PEOPLE, undefined, '--id', 'foo')).toBe(1);
	expect(said()).toContain('column foo: there is no such column; there are nom, prénom.');
});

test('a table without a header does not lose its first person in silence', async () => {
	expect(await link('Amina,Okaro,1990-01-02\nNoor,Dosso,1991-05-06\n')).toBe(1);
	expect(said()).toContain('row 1: has a date where column 3 should have its name');
	expect(await link('Amina,Okaro\nNoor,Dosso\nNoor,Dosso\n')).toBe(0);
	expect(said()).toContain('LOOK: no column was recognised: is the first row a header?');
});

test('a column nobody knows names the rows if it differs everywhere, and is no evidence', async () => {
	const rows = ['K-1,Amina,Okaro,T7', 'K-2,Noor,Dosso,T8', 'K-3,Noor,Dosso,T9'];
	expect(await link(['Kartei,Vorname,Nachname,Zelle', ...rows, ''].join('\n'))).toBe(0);
	expect(said()).toContain('named by Kartei');
	expect(said()).toContain('not compared: Kartei, Zelle');
});

test('what too many share is said in the names of the columns', async () => {
	const letter = (i: number) => 'abdfgklmnrstz'[i % 13];
	const rows = Array.from({ length: 400 }, (_, i) => {
		const name = `A${letter(i)}i${letter(Math.floor(i / 13))}a,O${letter(Math.floor(i / 169))}o${letter(i)}`;
		return `${i},${name},Kassala`;
	});
	await link(['id,prénom,nom,ville', ...rows, ''].join('\n'));
	expect(said()).toMatch(/too many share .*ville/);
	expect(said()).not.toMatch(/e\d_|token/);
});
