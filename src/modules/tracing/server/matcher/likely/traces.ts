import {
	bitsBesideNames,
	type Known,
	MOST_OF_NAMES,
	type Surroundings,
} from '../../../evidence/index.ts';

/**
 * What few have in common: an event, places, companions, marks of the body. Whoever has nothing of
 * it in common gains nothing by it, so that nobody is looked at but those who do.
 */
export class Traces {
	readonly #bearers = new Map<string, number[]>();
	readonly #of: string[][] = [];

	add(person: number, known: Known): void {
		const traces = tracesOf(known);
		this.#of[person] = traces;
		for (const trace of traces) {
			const bearers = this.#bearers.get(trace);
			if (bearers) bearers.push(person);
			else this.#bearers.set(trace, [person]);
		}
	}

	remove(person: number): void {
		for (const trace of this.#of[person] ?? []) {
			const bearers = this.#bearers.get(trace) ?? [];
			bearers[bearers.indexOf(person)] = bearers.at(-1) ?? person;
			bearers.pop();
			if (bearers.length === 0) this.#bearers.delete(trace);
		}
		this.#of[person] = [];
	}

	clear(): void {
		this.#bearers.clear();
		this.#of.length = 0;
	}

	/** Adds the most that such traces can say for each person, in bits; what speaks against is not asked. */
	addTo(bits: Float64Array, one: Known, surroundings: Surroundings): void {
		for (const [trace, gain] of gainsOf(one, surroundings)) {
			for (const person of this.#bearers.get(trace) ?? []) {
				bits[person] = (bits[person] as number) + gain;
			}
		}
	}
}

function tracesOf({ companionNames, ...known }: Known): string[] {
	const { event, legs = [], marks = [], companions = [] } = known;
	return [
		...(companionNames ? [NAMED] : []),
		...(event ? [`event ${event}`] : []),
		...new Set(legs.map(({ place }) => `place ${place}`)),
		...marks.map(({ kind, site }) => `mark ${kind} ${site}`),
		...companions.map((id) => `with ${id}`),
	];
}

/** Companions were named: how alike their names are is only known once two are compared. */
const NAMED = 'named';

/** What each trace of another could say for one person, if it were all that is known of both. */
function gainsOf(one: Known, surroundings: Surroundings): (readonly [string, number])[] {
	const { event, legs = [], marks = [], companions = [], condition } = one;
	const most = (a: Known, others: readonly Known[]) =>
		Math.max(0, ...others.map((b) => bitsBesideNames(a, b, surroundings)));
	const { fates = new Map() } = surroundings;
	const places = new Set(legs.map(({ place }) => place));
	return [
		...(one.companionNames ? [[NAMED, MOST_OF_NAMES] as const] : []),
		...(event ? [[`event ${event}`, most({ event }, [{ event }])] as const] : []),
		...[...places].map((place) => {
			const there = { legs: [{ place }] };
			return [`place ${place}`, most(there, [there])] as const;
		}),
		...marks.map((mark) => {
			const seen = [true, false].map((seen) => ({ marks: [{ ...mark, seen }] }));
			const own = { marks: [mark], ...(condition && { condition }) };
			return [`mark ${mark.kind} ${mark.site}`, most(own, seen)] as const;
		}),
		...companions.flatMap((id) => {
			const along = { companions: [id] };
			const { event: befell, place } = fates.get(id) ?? {};
			const there = place ? { legs: [{ place }] } : {};
			return [
				[`with ${id}`, most(along, [along])] as const,
				...(befell ? [[`event ${befell}`, most(along, [{ event: befell }])] as const] : []),
				...(place ? [[`place ${place}`, most(along, [there])] as const] : []),
			];
		}),
		...[...fates].flatMap(([id, fate]) => {
			if (fate.event !== event && !(fate.place && places.has(fate.place))) return [];
			const befell = { ...(event && { event }), legs: [...places].map((place) => ({ place })) };
			return [[`with ${id}`, most(befell, [{ companions: [id] }])] as const];
		}),
	];
}
