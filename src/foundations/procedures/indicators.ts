import type { Indicator, Procedure } from './procedure.ts';
import type { State } from './state.ts';

/** A figure and what it is made of, so that a small one can be held back before it is shown. */
export type Figure = {
	readonly id: string;
	readonly kind: Indicator['kind'];
	readonly numerator: number;
	/** Records or limits counted among; for `count`, records. */
	readonly denominator: number;
	/** A number, a share from 0 to 1 or days; `null` when there is nothing to divide by. */
	readonly value: number | null;
};

/**
 * What many records of a procedure say together. Facts only, and nobody suppressed anything here:
 * whoever shows it holds back small counts.
 */
export function indicatorsOf(procedure: Procedure, states: readonly State[]): Figure[] {
	return Object.entries(procedure.indicators ?? {}).map(([id, indicator]) => {
		const parts = WAYS[indicator.kind](indicator, states);
		return { id, kind: indicator.kind, ...parts };
	});
}

type Parts = Pick<Figure, 'numerator' | 'denominator' | 'value'>;

const WAYS = { count, 'on-time': onTime, median, share } satisfies Record<
	Indicator['kind'],
	(indicator: Indicator, states: readonly State[]) => Parts
>;

/** Of a clock its breaches, of an action how often it was done. */
function count({ of }: Indicator, states: readonly State[]): Parts {
	const numerator = states.reduce((sum, state) => {
		const clock = state.clocks.find(({ id }) => id === of);
		return sum + (clock ? clock.breaches.length : (state.done.get(of)?.length ?? 0));
	}, 0);
	return { numerator, denominator: states.length, value: numerator };
}

/** Of all limits that were met or passed, those met in time. */
function onTime({ of }: Indicator, states: readonly State[]): Parts {
	const clocks = states.flatMap((state) => state.clocks.filter(({ id }) => id === of));
	const late = clocks.reduce((sum, { breaches }) => sum + breaches.length, 0);
	const inTime = clocks.reduce((sum, { met, breaches }) => {
		const metLate = breaches.filter(({ metAt }) => metAt !== null).length;
		return sum + met.length - metLate;
	}, 0);
	return shareOf(inTime, inTime + late);
}

/** Days from the start of a limit until it was met; the middle of all. */
function median({ of }: Indicator, states: readonly State[]): Parts {
	const days = states
		.flatMap((state) => state.clocks.filter(({ id }) => id === of))
		.flatMap(({ met }) =>
			met.map(({ since, at }) => (at.epochMilliseconds - since.epochMilliseconds) / DAY),
		)
		.sort((a, b) => a - b);
	const middle = days.length / 2;
	const [below, above] = [days[Math.ceil(middle) - 1], days[Math.floor(middle)]];
	const value = below === undefined || above === undefined ? null : (below + above) / 2;
	return { numerator: days.length, denominator: states.length, value };
}

function share({ of, among }: Indicator, states: readonly State[]): Parts {
	const all = among === undefined ? states : states.filter(({ done }) => done.has(among));
	return shareOf(all.filter(({ done }) => done.has(of)).length, all.length);
}

function shareOf(numerator: number, denominator: number): Parts {
	return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}

const DAY = 86_400_000;
