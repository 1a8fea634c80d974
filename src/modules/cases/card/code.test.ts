import { expect, test } from 'vitest';
import { readCode, writeCode } from './code.ts';

test('a code is read with and without an address, and nothing else is a code', () => {
	const locked = crypto.getRandomValues(new Uint8Array(120));
	expect(readCode(writeCode(locked))).toEqual(locked);
	expect(readCode(` ${writeCode(locked, 'https://help.example/card/open')}\n`)).toEqual(locked);
	for (const other of ['', 'AMPARO1.', 'https://help.example/card/open', 'AMPARO1.!!']) {
		expect(readCode(other)).toBeNull();
	}
});
