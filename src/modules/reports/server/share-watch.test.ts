import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { SHARE, SHORT_WORDS_BYTES } from '../share.ts';
import { createShareWatch } from './share-watch.ts';

const start = Temporal.Instant.from('2026-11-21T06:00:00Z');
const MB = 1024 * 1024;
const piece = MB / 4;

/** Brings pieces of one file after the other, until it is refused. */
function flood(
	watch: ReturnType<typeof createShareWatch>,
	sender: string | null,
	reports: string[],
) {
	let bytes = 0;
	for (const report of reports) {
		while (watch.of(sender, start).file(report, piece)) bytes += piece;
	}
	return bytes;
}

test('a flood of files from one address ends, and others do not notice it', () => {
	const watch = createShareWatch();
	expect(flood(watch, '198.51.100.7', ['flood'])).toBeLessThanOrEqual(SHARE.files.one + 8 * MB);
	expect(flood(watch, '192.0.2.1', ['amina'])).toBeGreaterThanOrEqual(SHARE.files.first);
	expect(flood(watch, null, ['ibrahim'])).toBeGreaterThan(100 * MB);
});

test('beside a flood from the same shelter or the same Tor exit, a photo still gets in', () => {
	for (const sender of ['198.51.100.7', null]) {
		const watch = createShareWatch();
		flood(watch, sender, ['large', 'larger']);
		const photo = watch.of(sender, start);
		expect(photo.upload('amina')).toBe(true);
		for (let n = 0; n < 20; n += 1) expect(photo.file('amina', piece)).toBe(true);
		expect(photo.file('large', piece)).toBe(false);
	}
});

test('when everyone floods together, whoever comes new and can be told apart has room', () => {
	const watch = createShareWatch();
	for (let n = 0; n < 8; n += 1) flood(watch, `198.51.100.${n}`, ['a', 'b']);
	const late = watch.of('192.0.2.9', start);
	expect(late.upload('mehari')).toBe(true);
	for (let n = 0; n < 40; n += 1) expect(late.file('mehari', piece)).toBe(true);
});

test('short words get in whatever happened before, from wherever', () => {
	const watch = createShareWatch();
	const senders = fc.constantFrom('198.51.100.7', '192.0.2.1', null);
	const acts = fc.array(fc.tuple(senders, fc.nat({ max: 40 * MB }), fc.nat({ max: 9 })));
	fc.assert(
		fc.property(acts, senders, fc.nat({ max: SHORT_WORDS_BYTES }), (before, sender, words) => {
			for (const [who, bytes, report] of before) {
				watch.of(who, start).file(`${report}`, bytes);
				watch.of(who, start).words(bytes);
			}
			expect(watch.of(sender, start).words(words)).toBe(true);
		}),
	);
});

test('a flood of very long texts ends, and the next hour begins anew', () => {
	const watch = createShareWatch();
	const long = 600_000;
	let taken = 0;
	while (watch.of('198.51.100.7', start).words(long)) taken += long;
	expect(taken).toBeLessThanOrEqual(SHARE.words.one);
	expect(watch.of('192.0.2.1', start).words(long)).toBe(true);
	expect(watch.of('198.51.100.7', start.add({ minutes: 61 })).words(long)).toBe(true);
});

test('announcing files that never come has an end too, and not for others', () => {
	const watch = createShareWatch();
	let announced = 0;
	while (watch.of('198.51.100.7', start).upload(`report ${announced >> 4}`)) {
		announced += 1;
		if (announced > 20_000) break;
	}
	expect(announced).toBeLessThanOrEqual(SHARE.uploads.one + SHARE.uploads.reports);
	expect(watch.of('192.0.2.1', start).upload('amina')).toBe(true);
});
