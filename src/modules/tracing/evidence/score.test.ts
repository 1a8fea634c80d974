import fc from 'fast-check';
import { expect, test } from 'vitest';
import en from '../../../../messages/tracing/en.json' with { type: 'json' };
import { analyseName } from '../names/index.ts';
import { BUILDS, type Known, type KnownName, MARK_KINDS } from './known.ts';
import { labelsOf, reasonLabel, TOTAL_LABEL } from './labels.ts';
import { AGREEMENTS, EVIDENCE, IMPOSSIBLE } from './part.ts';
import { probabilityOf, scoreEvidence } from './score.ts';

const among = (people: number) => ({ population: { people } });

function called(...names: string[]): readonly KnownName[] {
	return names.map((name) => ({ name: analyseName(name), use: 'own' }));
}

const codes = fc.uniqueArray(fc.constantFrom('ER', 'ET', 'SD', 'SY', 'BD'), { maxLength: 3 });
const days = fc
	.tuple(fc.integer({ min: 10_000, max: 20_000 }), fc.integer({ min: 0, max: 400 }))
	.map(([from, length]) => ({ from: iso(from), to: iso(from + length) }));
const NAMES = ['محمد علي حسن', 'Mohamed Ali', 'ገብረመድህን ተስፋይ', 'Rahima Begum', 'Іван Петренко'];
const known: fc.Arbitrary<Known> = fc.record(
	{
		names: fc
			.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 })
			.map((names) => called(...names)),
		birth: days.map((interval) => ({ ...interval, basis: 'stated' as const })),
		sex: fc.constantFrom('female', 'male', 'other'),
		origins: codes,
		languages: codes,
		legs: fc.array(fc.record({ place: fc.constantFrom('a', 'b', 'c'), when: days }), {
			maxLength: 3,
		}),
		event: fc.constantFrom('wreck', 'fire'),
		companions: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { maxLength: 2 }),
		height: fc
			.tuple(fc.integer({ min: 140, max: 195 }), fc.integer({ min: 0, max: 12 }))
			.map(([from, more]) => ({ from, to: from + more })),
		build: fc.constantFrom(...BUILDS),
		marks: fc.array(
			fc.record({
				kind: fc.constantFrom(...MARK_KINDS),
				site: fc.constantFrom('left arm', 'back'),
				seen: fc.boolean(),
			}),
			{ maxLength: 3 },
		),
		companionNames: fc
			.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 })
			.map((names) => names.map((name) => analyseName(name))),
		condition: fc.constantFrom('living', 'fresh', 'early', 'advanced', 'skeleton', 'unknown'),
		lastContact: days,
		died: days,
	},
	{ requiredKeys: [] },
);
const surroundings = {
	population: { people: 20_000, event: (id: string) => (id === 'wreck' ? 120 : undefined) },
	fates: new Map([['one', { event: 'wreck' }]]),
};

function iso(epochDay: number): string {
	return new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
}

test('every score is the sum of its parts, the prior included, and nothing is left out', () => {
	fc.assert(
		fc.property(known, known, (a, b) => {
			const { parts, total, probability, impossible } = scoreEvidence(a, b, surroundings);
			expect(total).toBeCloseTo(
				parts.reduce((sum, { weight }) => sum + weight, 0),
				9,
			);
			expect(new Set(parts.map(({ evidence }) => evidence))).toEqual(new Set(EVIDENCE));
			expect(parts.every(({ weight }) => Number.isFinite(weight))).toBe(true);
			expect(probability).toBe(impossible ? 0 : probabilityOf(total));
		}),
	);
});

test('it does not matter which of two records is named first', () => {
	fc.assert(
		fc.property(known, known, (a, b) => {
			const [one, other] = [scoreEvidence(a, b, surroundings), scoreEvidence(b, a, surroundings)];
			expect(one.total).toBeCloseTo(other.total, 6);
			expect(one.impossible).toBe(other.impossible);
		}),
	);
});

test('every part and every reason has words in the messages', () => {
	for (const evidence of EVIDENCE) {
		for (const agreement of AGREEMENTS) {
			const labels = labelsOf({ evidence, agreement });
			expect(en).toHaveProperty(labels.evidence);
			expect(en).toHaveProperty(labels.agreement);
		}
	}
	for (const why of IMPOSSIBLE) expect(en).toHaveProperty(reasonLabel(why));
	expect(en).toHaveProperty(TOTAL_LABEL);
});

test('Mohammed is one name in four scripts and says little; Ghebremedhin says much', () => {
	const weightOf = (a: string, b: string) =>
		scoreEvidence({ names: called(a) }, { names: called(b) }, among(10_000))
			.parts.filter(({ evidence }) => evidence === 'name')
			.reduce((sum, { weight }) => sum + weight, 0);
	const frequent = ['Muhammad', 'محمد', 'Мухаммад', 'মোহাম্মদ'].map((name) =>
		weightOf('Mohammed', name),
	);
	for (const weight of frequent) expect(weight).toBeGreaterThan(0);
	const rare = weightOf('ገብረመድህን', 'Ghebremedhin');
	expect(rare).toBeGreaterThan(Math.max(...frequent) + 2);
});

test('whoever died before the other was last heard of is somebody else, and it is said why', () => {
	const sought: Known = { names: called('Selam Tekle'), lastContact: day('2024-03-01') };
	const found: Known = { names: called('Selam Tekle'), died: day('2024-02-20') };
	const score = scoreEvidence(sought, found, among(100));
	expect(score).toMatchObject({ probability: 0, impossible: 'death_before_last_contact' });
	expect(score.total).toBeGreaterThan(0);
});

test('a death that may have been after the last contact excludes nobody', () => {
	const sought: Known = { lastContact: { from: '2024-03-01', to: '2024-03-31' } };
	const found: Known = { died: { from: '2024-01-01', to: '2024-03-05' } };
	expect(scoreEvidence(sought, found, among(100)).impossible).toBeNull();
});

test('an age of 20 to 30 and a height of 176 ± 4 cm add up; neither excludes anyone', () => {
	const body: Known = {
		birth: { from: '1994-01-01', to: '2004-12-31', basis: 'estimated' },
		height: { from: 172, to: 180 },
		condition: 'advanced',
	};
	const fitting: Known = { birth: birth('1999-04-02'), height: { from: 174, to: 178 } };
	const beside: Known = { birth: birth('1991-04-02'), height: { from: 181, to: 184 } };
	const [good, poor] = [fitting, beside].map((one) => scoreEvidence(one, body, among(1000)));
	expect(good?.total).toBeGreaterThan(poor?.total ?? Number.NaN);
	expect(good?.total).toBeGreaterThan(-Math.log2(1000));
	expect(poor?.probability).toBeGreaterThan(0);
	expect(poor?.impossible).toBeNull();
});

test('the event makes the pool small: one of 120 instead of one of 20,000', () => {
	const [a, b]: Known[] = [{ event: 'wreck' }, { event: 'wreck' }];
	const { total } = scoreEvidence(a ?? {}, b ?? {}, surroundings);
	expect(total).toBeCloseTo(Math.log2(0.95 / 120), 1);
});

test('a confirmed companion raises a candidate and never makes one', () => {
	const sought: Known = { companions: ['one'] };
	const found: Known = { event: 'wreck' };
	const without = scoreEvidence(sought, found, { ...surroundings, fates: new Map() });
	const raised = scoreEvidence(sought, found, surroundings);
	expect(raised.total).toBeGreaterThan(without.total + 3);
	fc.assert(
		fc.property(
			fc.integer({ min: 2, max: 1_000_000 }),
			fc.integer({ min: 1, max: 50 }),
			(n, in_) => {
				const population = { people: n, event: () => Math.min(in_, n) };
				const fates = surroundings.fates;
				const alone = scoreEvidence(sought, found, { population, fates });
				expect(alone.probability).toBeLessThanOrEqual(0.5);
				const lower = scoreEvidence(sought, { event: 'fire' }, { population, fates });
				expect(lower.total).toBeGreaterThanOrEqual(-Math.log2(n));
			},
		),
	);
});

test('companions whom both sides only name say a little, in any script, and never much', () => {
	const named = (...names: string[]): Known => ({ companionNames: names.map(analyseName) });
	const partOf = (a: Known, b: Known, people = 1000) =>
		scoreEvidence(a, b, among(people)).parts.find(({ evidence }) => evidence === 'companions');
	const both = partOf(named('Yodit Tesfay', 'ገብረመድህን ሃይለ'), named('Ghebremedhin Haile'));
	expect(both).toMatchObject({ agreement: 'named' });
	expect(both?.weight).toBeGreaterThan(0);
	expect(both?.weight).toBeLessThanOrEqual(2);
	expect(partOf(named('Ghebremedhin Haile'), named('Olena Petrenko'))).toMatchObject({
		...{ agreement: 'unknown', weight: 0 },
	});
	expect(partOf(named('Olena Petrenko'), named('Olena Petrenko'), 2)).toMatchObject({
		...{ agreement: 'named', weight: 0 },
	});
});

test('a place in common says something in the smallest register, and less where all were there', () => {
	const there: Known = { legs: [{ place: 'agadez' }] };
	const weightOf = (people: number, share?: number) =>
		scoreEvidence(there, there, { population: { people, place: () => share } }).parts.find(
			({ evidence }) => evidence === 'journey',
		)?.weight ?? Number.NaN;
	expect(weightOf(2)).toBeGreaterThan(1);
	expect(weightOf(5, 0.6)).toBeGreaterThan(0);
	expect(weightOf(5000, 0.6)).toBe(0);
	expect(weightOf(5000, 0.01)).toBeGreaterThan(weightOf(5, 0.01));
});

test('a body of which nobody said how it is, is believed as little as bones', () => {
	const found = (condition: Known['condition'] & string): Known => ({ sex: 'female', condition });
	const totalOf = (one: Known) => scoreEvidence({ sex: 'female' }, one, among(100)).total;
	expect(totalOf(found('unknown'))).toBe(totalOf(found('skeleton')));
	expect(totalOf(found('unknown'))).toBeLessThan(totalOf(found('advanced')));
});

test('a name that was used on the way is found, and shown as one', () => {
	const sought: Known = {
		names: [
			...called('Yonas Haile'),
			{ name: analyseName('Karim Nasser'), use: 'travelled_under' },
		],
	};
	const { parts } = scoreEvidence(sought, { names: called('كريم ناصر') }, among(1000));
	expect(parts).toContainEqual({ evidence: 'name', agreement: 'alias', weight: -1 });
	const names = parts.filter(({ evidence }) => evidence === 'name');
	expect(names.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(3);
});

test('a tattoo weighs, a tattoo that was looked for in vain speaks against, none on bones', () => {
	const tattoo = { kind: 'tattoo', site: 'left arm' } as const;
	const sought: Known = { marks: [{ ...tattoo, seen: true }] };
	const marksOf = (found: Known) => {
		const { parts } = scoreEvidence(sought, found, among(100));
		return parts.find(({ evidence }) => evidence === 'marks')?.weight;
	};
	expect(marksOf({ marks: [{ ...tattoo, seen: true }], condition: 'fresh' })).toBeGreaterThan(4);
	expect(marksOf({ marks: [{ ...tattoo, seen: false }], condition: 'fresh' })).toBeLessThan(-2);
	expect(marksOf({ marks: [{ ...tattoo, seen: false }], condition: 'skeleton' })).toBe(0);
});

function day(iso: string) {
	return { from: iso, to: iso };
}

function birth(iso: string) {
	return { ...day(iso), basis: 'stated' as const };
}
