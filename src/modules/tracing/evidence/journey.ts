import type { Days, Known, Leg } from './known.ts';
import type { Part } from './part.ts';
import { type Population, shareOf } from './shares.ts';

/** One person is linked to the event that befell them nineteen times in twenty. */
const LINKED = 0.95;
/** A leg of one person is found in both records every second time: nobody tells the whole way. */
const TOLD = 0.5;
/** However long the common way, it is one way: what it says does not double with each leg. */
const MOST = 8;
/** Days remembered are days give or take two weeks. */
const SLACK = 14;

/** A known event makes the pool of those who can be meant small: that is its weight. */
export function weighEvent(a: Known, b: Known, population: Population): Part {
	if (!a.event || !b.event) return { evidence: 'event', agreement: 'unknown', weight: 0 };
	if (a.event !== b.event) {
		return { evidence: 'event', agreement: 'different', weight: Math.log2((1 - LINKED) / 0.95) };
	}
	const weight = Math.log2(LINKED / shareOf(population, 'event', a.event));
	return { evidence: 'event', agreement: 'pool', weight: Math.max(0, weight) };
}

export function weighJourney(a: Known, b: Known, population: Population): Part {
	const [one, other] = [a.legs ?? [], b.legs ?? []];
	if (one.length === 0 || other.length === 0) {
		return { evidence: 'journey', agreement: 'unknown', weight: 0 };
	}
	const met = [...new Set(meetings(one, other).map(({ place }) => place))];
	if (met.length > 0) {
		const weights = met.map((place) => Math.log2(TOLD / shareOf(population, 'place', place)));
		const sum = weights.reduce((total, weight) => total + Math.max(0, weight), 0);
		return { evidence: 'journey', agreement: 'same', weight: Math.min(MOST, sum) };
	}
	const elsewhere = one.some((leg) => other.some((next) => isApart(leg, next)));
	if (elsewhere) return { evidence: 'journey', agreement: 'different', weight: -2 };
	return { evidence: 'journey', agreement: 'partly', weight: -0.5 };
}

/** Legs of one place whose days, as far as both are known, can be the same. */
function meetings(one: readonly Leg[], other: readonly Leg[]): Leg[] {
	return one.filter((leg) =>
		other.some((next) => next.place === leg.place && daysBetween(leg.when, next.when) <= SLACK),
	);
}

/** Two places within the same days, both of them exact. */
function isApart(one: Leg, other: Leg): boolean {
	if (!one.when || !other.when || one.place === other.place) return false;
	const exact = (days: Days) => days.from === days.to;
	return exact(one.when) && exact(other.when) && one.when.from === other.when.from;
}

function daysBetween(a: Days | undefined, b: Days | undefined): number {
	if (!a || !b) return 0;
	const day = (iso: string) => Date.parse(iso) / 86_400_000;
	return Math.max(day(a.from) - day(b.to), day(b.from) - day(a.to), 0);
}
