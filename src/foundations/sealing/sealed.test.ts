import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Sealed } from './sealed.ts';

test('a sealed value does not print itself, however it is printed', () => {
	const name = new Sealed({ name: 'Canary Testname' });
	const prints = [
		String(name),
		`${name}`,
		`name: ${name}`,
		JSON.stringify({ name, list: [name] }),
		inspect({ deep: { name } }, { depth: 9, showHidden: true }),
		format('%s %o %O %j', name, name, name, name),
		JSON.stringify(Object.entries(name)),
		JSON.stringify({ ...name }),
		inspect(structuredClone(name)),
	];
	for (const print of prints) expect(print).not.toContain('Canary');
	expect(prints[0]).toBe('[sealed]');
});

test('whoever asks for it by name may read it', () => {
	expect(new Sealed('Canary').reveal()).toBe('Canary');
});
