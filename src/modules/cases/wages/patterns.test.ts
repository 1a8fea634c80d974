import { expect, test } from 'vitest';
import { type Claimed, patternsOf } from './patterns.ts';

const claims = (count: number, more: Partial<Claimed> = {}, first = 0): Claimed[] =>
	Array.from({ length: count }, (_, place) => ({
		...{ workerId: `worker-${first + place}`, recruiter: 'Golden Bridge Ltd.', employer: null },
		...{ fees: true, retained: false, ...more },
	}));

test('seven who paid one recruiter are a pattern, however each wrote the name', () => {
	const written = [...claims(4), ...claims(3, { recruiter: 'LTD GOLDEN  BRÍDGE' }, 4)];
	expect(patternsOf(written)).toEqual([
		{ name: 'Golden Bridge Ltd.', as: 'recruiter', workers: 7, fees: 7, retained: 0 },
	]);
});

test('four are none, and one worker who claims five times is one', () => {
	expect(patternsOf(claims(4))).toEqual([]);
	expect(patternsOf(claims(5, { workerId: 'the-same' }))).toEqual([]);
});

test('what few of many say, or all but few, is not told', () => {
	const mixed = [...claims(6), ...claims(2, { fees: false }, 6)];
	expect(patternsOf(mixed)).toMatchObject([{ workers: 8, fees: null, retained: 0 }]);
});

test('a claim without a name makes no pattern', () => {
	expect(patternsOf(claims(9, { recruiter: ' – ' }))).toEqual([]);
	expect(patternsOf(claims(9, { recruiter: null }))).toEqual([]);
});
