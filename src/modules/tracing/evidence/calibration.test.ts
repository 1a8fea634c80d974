import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { birthByAge, birthOf } from './birth.ts';
import type { Condition, Known, Leg } from './known.ts';
import { scoreEvidence } from './score.ts';
import type { Population } from './shares.ts';

/**
 * People are invented with frequencies and errors of their own, not with those of the rules: what
 * is compared is whether seven in ten of the pairs called "seven in ten" are one person.
 */
const PEOPLE = 400;
/** The ages that the rules assume were corrected on 1 to 4; these were kept apart. */
const SEEDS = [11, 12, 13, 14];

test('in each tenth of the probabilities, as many pairs are one person as was said', () => {
	const bins = Array.from({ length: 10 }, () => ({ pairs: 0, said: 0, same: 0 }));
	for (const seed of SEEDS) weighAll(seed, bins);
	for (const [tenth, { pairs, said, same }] of bins.entries()) {
		expect(pairs, `pairs in tenth ${tenth}`).toBeGreaterThan(30);
		// Chance moves a share of few pairs: two standard errors are allowed beside five points.
		const chance = 2 * Math.sqrt(0.25 / pairs);
		expect(Math.abs(same / pairs - said / pairs), `tenth ${tenth}`).toBeLessThan(0.05 + chance);
	}
});

function weighAll(seed: number, bins: { pairs: number; said: number; same: number }[]): void {
	const thrown = dice(seed);
	const people = Array.from({ length: PEOPLE }, () => person(thrown));
	const sought = people.map((one) => told(one, thrown));
	const found = people.map((one) => examined(one, thrown));
	for (const [i, a] of sought.entries()) {
		for (const [j, b] of found.entries()) {
			const { probability } = scoreEvidence(a, b, { population });
			const bin = bins[Math.min(9, Math.floor(probability * 10))];
			if (!bin) continue;
			bin.pairs += 1;
			bin.said += probability;
			if (i === j) bin.same += 1;
		}
	}
}

const ORIGINS = { er: 0.3, et: 0.2, sd: 0.15, so: 0.1, sy: 0.1, bd: 0.08, ng: 0.05, gm: 0.02 };
const PLACES = { tripoli: 0.4, agadez: 0.3, khartoum: 0.3, sfax: 0.15, izmir: 0.1, nador: 0.05 };
const EVENTS = { wreck: 0.05, fire: 0.02, crossing: 0.1 };
const population: Population = {
	people: PEOPLE,
	origin: (code) => ORIGINS[code as keyof typeof ORIGINS],
	place: (code) => PLACES[code as keyof typeof PLACES],
	event: (id) => PEOPLE * EVENTS[id as keyof typeof EVENTS],
};
const today = Temporal.PlainDate.from('2024-06-01');

type Invented = {
	born: Temporal.PlainDate;
	sex: 'female' | 'male';
	origin: string;
	places: string[];
	event?: string;
	height: number;
	tattoo: boolean;
};

function person(thrown: () => number): Invented {
	const years = Math.abs(bell(thrown) * 9 + 26);
	const event = Object.entries(EVENTS).find(([, share]) => thrown() < share)?.[0];
	return {
		born: today.subtract({ days: Math.floor(years * 365) }),
		sex: thrown() < 0.35 ? 'female' : 'male',
		origin: drawn(ORIGINS, thrown),
		places: Object.entries(PLACES).flatMap(([place, share]) => (thrown() < share ? [place] : [])),
		...(event && { event }),
		height: 169 + bell(thrown) * 9,
		tattoo: thrown() < 0.04,
	};
}

/** By the family: mostly right, sometimes a year off, sometimes the year alone. */
function told(one: Invented, thrown: () => number): Known {
	const slip = thrown() < 0.08 ? (thrown() < 0.5 ? 1 : -1) : 0;
	const day = one.born.add({ years: slip });
	const written = thrown() < 0.2 ? day.with({ month: 1, day: 1 }) : day;
	return {
		...(thrown() < 0.9 && { birth: birthOf({ from: `${written}`, to: `${written}` }) }),
		sex: one.sex,
		origins: [one.origin],
		...(one.event && thrown() < 0.5 && { event: one.event }),
		legs: legs(one, thrown),
		height: { from: Math.round(one.height - 6), to: Math.round(one.height + 6) },
		marks: [{ kind: 'tattoo', site: 'arm', seen: one.tattoo }],
	};
}

/** By whoever found them: alive with papers, alive without, or dead. */
function examined(one: Invented, thrown: () => number): Known {
	const condition = (['living', 'living', 'fresh', 'early', 'advanced'] as const)[
		Math.floor(thrown() * 5)
	] as Condition;
	const age = today.since(one.born, { largestUnit: 'years' }).years + bell(thrown) * 2;
	const papers = condition === 'living' && thrown() < 0.7;
	const birth = papers
		? birthOf({ from: `${one.born}`, to: `${one.born}` })
		: birthByAge({ from: Math.round(age - 4), to: Math.round(age + 4) }, today);
	const wrongSex = thrown() < (condition === 'advanced' ? 0.05 : 0.01);
	const height = Math.round(one.height + bell(thrown) * 2);
	return {
		birth,
		condition,
		sex: wrongSex ? (one.sex === 'male' ? 'female' : 'male') : one.sex,
		...(thrown() < 0.7 && { origins: [thrown() < 0.92 ? one.origin : drawn(ORIGINS, thrown)] }),
		...(one.event && { event: one.event }),
		legs: legs(one, thrown),
		height: { from: height - 4, to: height + 4 },
		...(condition !== 'advanced' && {
			marks: [{ kind: 'tattoo', site: 'arm', seen: one.tattoo && thrown() < 0.95 }] as const,
		}),
	};
}

function legs({ places }: Invented, thrown: () => number): Leg[] {
	return places.filter(() => thrown() < 0.6).map((place) => ({ place }));
}

function drawn(shares: Record<string, number>, thrown: () => number): string {
	let at = thrown();
	for (const [code, share] of Object.entries(shares)) {
		at -= share;
		if (at < 0) return code;
	}
	return Object.keys(shares)[0] ?? '';
}

/** Of a bell curve: mean 0, spread 1. */
function bell(thrown: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - thrown())) * Math.cos(2 * Math.PI * thrown());
}

function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
		value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
		return ((value ^ (value >>> 15)) >>> 0) / 4_294_967_296;
	};
}
