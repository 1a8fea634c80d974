import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#foundations/ids/index.ts';
import { type Counted, countsOf } from './count.ts';
import { ACT_TYPES, INVOLVEMENTS, PERPETRATOR_KINDS } from './huridocs.ts';
import { incidentOf } from './incident.ts';
import type { Written } from './written.ts';

const wrote = (action: string, facts: Written['facts'] = {}, corrects?: Written): Written => ({
	...{ id: newId(), action, facts },
	...(corrects && { corrects: corrects.id }),
});
const victim = (facts = {}) => wrote('addVictim', facts);
const perpetrator = (perpetratorKind: string) => wrote('addPerpetrator', { perpetratorKind });
const act = (actType: string, of: number) => wrote('addAct', { actType, victim: of });
const part = (actNumber: number, of: number, involvement = 'carried-out') =>
	wrote('addInvolvement', { actNumber, perpetrator: of, involvement });
const counted = (written: readonly Written[], persons: [number, string][] = [], id = 'one') => ({
	...{ id, incident: incidentOf(written), persons: new Map(persons) },
});
const counts = (...all: Counted[]) => countsOf(all);

const PUSHBACK = [
	...[victim(), victim(), victim(), perpetrator('police'), perpetrator('coastguard')],
	...[act('beating', 1), act('beating', 2), act('things-taken', 1), act('pushed-back', 3)],
	...[part(1, 1), part(1, 2, 'gave-orders'), part(2, 1), part(3, 1), part(4, 2)],
];

test('one event with three victims, two perpetrators and four acts counts three, two and four', () => {
	expect(counts(counted(PUSHBACK))).toEqual({
		...{ acts: 4, victims: 3, victimsMost: 3, perpetrators: 2, actsByLevel: { alleged: 4 } },
		actsByType: { beating: 2, 'things-taken': 1, 'pushed-back': 1 },
		victimsByType: { beating: 2, 'things-taken': 1, 'pushed-back': 1 },
		perpetratorsByKind: { police: 1, coastguard: 1 },
		actsByKind: { police: 3, coastguard: 2 },
	});
});

test('an act by two is one act, and somebody who was said to take part twice took part once', () => {
	const twice = [...PUSHBACK, part(1, 2, 'planned'), part(1, 2, 'planned')];
	expect(counts(counted(twice))).toEqual(counts(counted(PUSHBACK)));
	expect(incidentOf(twice).acts[0]?.by).toEqual(
		new Map([
			[1, 'carried-out'],
			[2, 'planned'],
		]),
	);
});

test('who stands in an incident twice counts once, under whichever number', () => {
	const again = [...PUSHBACK, victim({ sameAs: 2 }), act('threats', 4)];
	expect(counts(counted(again))).toMatchObject({ victims: 3, acts: 5 });
	const ring = [victim({ sameAs: 2 }), victim({ sameAs: 3 }), victim({ sameAs: 1 })];
	expect(counts(counted(ring)).victims).toBe(1);
	expect(counts(counted([victim({ sameAs: 7 }), victim({ sameAs: 2 })])).victims).toBe(2);
});

test('the same person in two incidents counts once where they are linked, and else twice', () => {
	const [first, second] = [[victim(), act('beating', 1)], [...PUSHBACK]];
	const apart = counts(counted(first), counted(second, [], 'two'));
	const linked = counts(counted(first, [[1, 'p']]), counted(second, [[2, 'p']], 'two'));
	expect([apart.victims, linked.victims]).toEqual([4, 3]);
	expect([apart.victimsByType.beating, linked.victimsByType.beating]).toEqual([3, 2]);
	expect(linked.acts).toBe(5);
});

test('a correction changes what was said and no number; what was taken out counts no more', () => {
	const wrong = act('threats', 1);
	const mended = wrote('addAct', { actType: 'extortion' }, wrong);
	const incident = incidentOf([...PUSHBACK, wrong, mended]);
	expect(incident.acts.at(-1)).toMatchObject({ number: 5, type: 'extortion', victim: 1 });
	const out = wrote('takeAway', {}, mended);
	expect(counts(counted([...PUSHBACK, wrong, mended, out]))).toEqual(counts(counted(PUSHBACK)));
	const [gone] = PUSHBACK;
	const without = incidentOf([...PUSHBACK, wrote('takeAway', {}, gone), victim()]);
	expect(without.victims.map(({ number }) => number)).toEqual([2, 3, 4]);
	expect(without.acts.map((one) => one.victim)).toEqual([null, 2, null, 3]);
});

const small = fc.integer({ min: 1, max: 6 });
const anything: fc.Arbitrary<Written[]> = fc
	.array(
		fc.oneof(
			fc.option(small, { nil: null }).map((sameAs) => ({ action: 'addVictim', facts: { sameAs } })),
			fc.record({
				action: fc.constant('addPerpetrator'),
				facts: fc.record({
					perpetratorKind: fc.constantFrom(...PERPETRATOR_KINDS),
					sameAs: fc.option(small, { nil: null }),
				}),
			}),
			fc.record({
				action: fc.constant('addAct'),
				facts: fc.record({ actType: fc.constantFrom(...Object.keys(ACT_TYPES)), victim: small }),
			}),
			fc.record({
				action: fc.constant('addInvolvement'),
				facts: fc.record({
					...{ actNumber: small, perpetrator: small },
					involvement: fc.constantFrom(...Object.keys(INVOLVEMENTS)),
				}),
			}),
			fc.record({ action: fc.constant('takeAway'), facts: fc.constant({}) }),
		),
		{ maxLength: 30 },
	)
	.chain((acts) =>
		fc
			.array(fc.option(fc.nat(acts.length)), { minLength: acts.length, maxLength: acts.length })
			.map((back) =>
				acts.map(({ action, facts }, place) => {
					const corrects = back[place] ? String(place - (back[place] ?? 0)) : null;
					return { id: String(place), action, facts, corrects };
				}),
			),
	);

const sum = (parts: Readonly<Record<string, number>>) =>
	Object.values(parts).reduce((all, one) => all + one, 0);

test('whatever was written, corrected and taken out, nothing is counted twice', () => {
	fc.assert(
		fc.property(anything, (written) => {
			const { incident } = counted(written);
			const all = counts(counted(written));
			expect(sum(all.actsByType)).toBe(all.acts);
			expect(sum(all.perpetratorsByKind)).toBe(all.perpetrators);
			expect(all.acts).toBe(incident.acts.length);
			expect(all.victims).toBeLessThanOrEqual(incident.victims.length);
			for (const [type, harmed] of Object.entries(all.victimsByType)) {
				expect(harmed).toBeLessThanOrEqual(Math.min(all.victims, all.actsByType[type] ?? 0));
			}
			for (const acts of Object.values(all.actsByKind)) expect(acts).toBeLessThanOrEqual(all.acts);
			for (const { victim: of, by } of incident.acts) {
				const known = (roles: typeof incident.victims, one: number | null) =>
					one === null || roles.some(({ number, is }) => number === one && is === one);
				expect(known(incident.victims, of)).toBe(true);
				for (const one of by.keys()) expect(known(incident.perpetrators, one)).toBe(true);
			}
		}),
		{ numRuns: 2_000 },
	);
});

test('many incidents together are never more than one by one, and a link only takes away', () => {
	const several = fc.array(
		fc.tuple(anything, fc.array(fc.tuple(small, fc.constantFrom('p', 'q')))),
		{
			maxLength: 4,
		},
	);
	fc.assert(
		fc.property(several, (all) => {
			const linked = all.map(([written, persons], place) =>
				counted(written, persons as [number, string][], String(place)),
			);
			const apart = linked.map((one) => ({ ...one, persons: new Map<number, string>() }));
			const [together, without] = [countsOf(linked), countsOf(apart)];
			expect(without.victims).toBe(apart.reduce((n, one) => n + countsOf([one]).victims, 0));
			expect(together.victims).toBeLessThanOrEqual(without.victims);
			expect(together.victims).toBeGreaterThanOrEqual(
				Math.max(0, ...linked.map((one) => countsOf([one]).victims)),
			);
			const acts = ({
				victims: _,
				victimsMost: __,
				victimsByType: ___,
				...rest
			}: typeof together) => rest;
			expect(acts(together)).toEqual(acts(without));
			expect(countsOf(linked.toReversed())).toEqual(together);
			expect(countsOf([...linked, ...linked])).toEqual(together);
		}),
		{ numRuns: 1_000 },
	);
});
