import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { BODY_LIMIT_BYTES, PLAIN_LIMIT_BYTES, tooLarge } from './body-limits.ts';

const files = 'multipart/form-data; boundary=x';

test('photos may be large; nothing else has a reason to be', () => {
	expect(is(files, { 'content-length': String(BODY_LIMIT_BYTES) })).toBe(false);
	expect(is(files, { 'content-length': String(BODY_LIMIT_BYTES + 1) })).toBe(true);
	for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain', '']) {
		expect(is(type, { 'content-length': String(PLAIN_LIMIT_BYTES) })).toBe(false);
		expect(is(type, { 'content-length': String(PLAIN_LIMIT_BYTES + 1) })).toBe(true);
	}
});

test('what does not say how long it is may only be a form with files, which is measured as it comes', () => {
	expect(is('application/json', { 'transfer-encoding': 'chunked' })).toBe(true);
	expect(is(files, { 'transfer-encoding': 'chunked' })).toBe(false);
});

test('a request without a body is not too large', () => {
	expect(tooLarge({ headers: {} } as IncomingMessage)).toBe(false);
});

function is(type: string, headers: Record<string, string>): boolean {
	return tooLarge({ headers: { ...headers, 'content-type': type } } as unknown as IncomingMessage);
}
