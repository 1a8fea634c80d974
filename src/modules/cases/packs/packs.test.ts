import { expect, test } from 'vitest';
import { lintPack } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { PROCEDURES } from '../definitions/index.ts';
import { basisOf } from '../ui/procedure/basis-of.ts';
import { PACK_LIMITS, PACKS, packFaults, packFor } from './index.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const asked = PROCEDURES.flatMap(({ clocks = {} }) =>
	Object.values(clocks).flatMap(({ within }) =>
		typeof within === 'object' && 'pack' in within ? [within.pack] : [],
	),
);

test('every pack answers every limit that a definition asks, with a source or as unknown', () => {
	expect(new Set(asked)).toEqual(new Set(Object.keys(PACK_LIMITS)));
	for (const { country, limits } of PACKS) {
		expect([country, Object.keys(limits).sort()]).toEqual([
			country,
			Object.keys(PACK_LIMITS).sort(),
		]);
	}
});

test('a limit of a country is national law with its article, and never our own promise', () => {
	for (const { country, limits } of PACKS.filter((pack) => pack.country !== 'neutral')) {
		for (const limit of Object.values(limits)) {
			if (limit === 'unknown') continue;
			expect([country, limit.basis]).toEqual([country, 'national']);
			expect(limit.cite).toMatch(/art|reg\.|s\. \d|ZACC/);
		}
	}
});

test('of a country that nobody sourced every limit is unknown, not our default', () => {
	expect(Object.values(packFor('BR', day('2026-11-21')).limits)).toEqual(
		Object.keys(PACK_LIMITS).map(() => 'unknown'),
	);
	expect(packFor('neutral', day('2026-11-21')).limits.detentionMaximum).toMatchObject({
		basis: 'policy',
	});
});

test('what was declared invalid is no limit, and what nobody read is not called national law', () => {
	for (const on of ['2025-06-01', '2026-06-01']) {
		expect(packFor('ZA', day(on)).limits.detentionMaximum).toBe('unknown');
	}
	for (const limit of PACKS.flatMap(({ limits }) => Object.values(limits))) {
		if (limit === 'unknown') continue;
		expect(basisOf(limit).basis).toBe(limit.checked ? limit.basis : 'policy');
	}
});

test('an act is judged by the law of its day', () => {
	expect(packFor('ZA', day('2025-06-01')).limits.asylumAppeal).toBe('unknown');
	expect(packFor('za', day('2026-06-01')).limits.asylumAppeal).toMatchObject({
		within: { workingDays: 10 },
	});
	expect(packFor('ES', day('2001-01-01')).limits.detentionMaximum).toBe('unknown');
	expect(packFor('ES', day('2026-01-01')).limits.detentionMaximum).toMatchObject({
		within: 'P60D',
	});
});

test('a checked limit says where and when it was read', () => {
	expect(packFaults()).toEqual([]);
	const [spain] = PACKS.filter(({ country }) => country === 'ES');
	const limit = spain?.limits.detentionMaximum;
	if (!spain || !limit || limit === 'unknown') throw new Error('Spain has a maximum');
	const { read: _, ...silent } = limit;
	expect(lintPack({ ...spain, limits: { detentionMaximum: silent } })).toMatchObject([
		{ path: 'limits.detentionMaximum.read' },
	]);
});
