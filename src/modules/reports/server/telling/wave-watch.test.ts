import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { createWaveWatch } from './wave-watch.ts';

const start = Temporal.Instant.from('2026-11-21T06:00:00Z');
const after = (seconds: number) => start.add({ milliseconds: Math.round(seconds * 1000) });

test('sixty people behind one address in an hour stay single reports', () => {
	const watch = createWaveWatch();
	const marks = Array.from({ length: 60 }, (_, i) => watch.note('shelter', after(i * 60)).id);
	expect(marks).toEqual(Array(60).fill(null));
});

test('sixty people in one room who all send in the same minute stay single reports', () => {
	const watch = createWaveWatch();
	const marks = Array.from({ length: 60 }, (_, i) => watch.note('shelter', after(i)).id);
	expect(marks).toEqual(Array(60).fill(null));
});

test('a flood from one address is one wave, and others are not drawn into it', () => {
	const watch = createWaveWatch();
	const flood = new Set<string | null>();
	for (let i = 0; i < 10_000; i += 1) {
		flood.add(watch.note('flood', after(i / 50)).id);
		if (i % 500 === 0) expect(watch.note(`home ${i}`, after(i / 50)).id).toBeNull();
	}
	flood.delete(null);
	expect(flood.size).toBe(1);
});

test('a flood from everywhere is one wave too', () => {
	const watch = createWaveWatch();
	const marks = Array.from({ length: 10_000 }, (_, i) => watch.note(`bot ${i}`, after(i / 50)).id);
	expect(marks.filter((id) => id === null).length).toBeLessThanOrEqual(600);
	expect(new Set(marks.slice(600)).size).toBe(1);
});

test('when it is over, the same address writes single reports again', () => {
	const watch = createWaveWatch();
	for (let i = 0; i < 500; i += 1) watch.note('flood', after(i / 10));
	expect(watch.note('flood', after(51)).id).not.toBeNull();
	expect(watch.note('flood', after(51 + 601)).id).toBeNull();
});

test('a clock that is set back forgets, and refuses nobody', () => {
	const watch = createWaveWatch();
	for (let i = 0; i < 90; i += 1) watch.note('shelter', after(i));
	expect(watch.note('shelter', after(-86_400)).id).toBeNull();
});

test('a hundred and one junk reports from behind a proxy fold nobody who writes from there too', () => {
	const watch = createWaveWatch();
	for (let i = 0; i < 101; i += 1) expect(watch.note(null, after(i)).id).toBeNull();
	const genuine = watch.note(null, after(102));
	expect(genuine.id).toBeNull();
	expect(genuine.earlier.size).toBe(0);
	expect(watch.note('home', after(103)).id).toBeNull();
});

test('a flood from behind a proxy is still one line in the end', () => {
	const watch = createWaveWatch();
	const marks = Array.from({ length: 2_000 }, (_, i) => watch.note(null, after(i / 50)).id);
	expect(marks.filter((id) => id === null).length).toBeLessThanOrEqual(600);
	expect(new Set(marks.slice(600)).size).toBe(1);
});
