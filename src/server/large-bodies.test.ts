import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { BODY_LIMIT_BYTES } from './body-limits.ts';
import { LARGE_BYTES, largeBodies, PHOTOS_BYTES } from './large-bodies.ts';

const ask = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;
const large = ask({ 'content-length': String(BODY_LIMIT_BYTES) });
const endless = ask({ 'transfer-encoding': 'chunked' });
const words = ask({ 'content-length': String(LARGE_BYTES) });

test('three large bodies come at once, the fourth when one of them has gone, and words always', () => {
	const mayCome = largeBodies();
	const answers = Array.from({ length: 3 }, () => new EventEmitter() as ServerResponse);
	for (const [n, answer] of answers.entries())
		expect(mayCome(n % 2 ? large : endless, answer)).toBe(true);
	expect(mayCome(large, new EventEmitter() as ServerResponse)).toBe(false);
	expect(mayCome(endless, new EventEmitter() as ServerResponse)).toBe(false);
	for (let person = 0; person < 1_000; person += 1)
		expect(mayCome(words, new EventEmitter() as ServerResponse)).toBe(true);
	expect(mayCome(ask({}), new EventEmitter() as ServerResponse)).toBe(true);
	answers[0]?.emit('close');
	expect(mayCome(large, new EventEmitter() as ServerResponse)).toBe(true);
});

test('beside slow large bodies that never end, photos still get in', () => {
	const mayCome = largeBodies();
	const photo = ask({ 'content-length': String(PHOTOS_BYTES) });
	while (mayCome(endless, new EventEmitter() as ServerResponse));
	for (let person = 0; person < 12; person += 1)
		expect(mayCome(photo, new EventEmitter() as ServerResponse)).toBe(true);
	expect(mayCome(photo, new EventEmitter() as ServerResponse)).toBe(false);
});
