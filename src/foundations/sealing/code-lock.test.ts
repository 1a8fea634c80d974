import { expect, test } from 'vitest';
import { isCodeLongEnough, lockWithCode, openWithCode } from './code-lock.ts';

test('a code opens on every keyboard, and no other code does', async () => {
	const locked = await lockWithCode('a secret', 'Three blue goats 42');
	expect(await openWithCode(locked, ' three  blue goats ٤٢')).toBe('a secret');
	expect(await openWithCode(locked, 'three blue goats 43')).toBeNull();
});

test.each([
	['1234567', false],
	['a b c d e f g', false],
	['ሦስት ፍየል በግ', true],
	['12345678', true],
])('%j is long enough: %s', (code, enough) => {
	expect(isCodeLongEnough(code)).toBe(enough);
});
