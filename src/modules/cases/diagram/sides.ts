import type { Procedure } from '#foundations/procedures/index.ts';
import { type Transition, transitionsOf } from './transitions.ts';

/** Where each act is drawn, stage by stage. */
export type Sides = {
	/** Acts that begin a record. */
	readonly opening: readonly Transition[];
	/** Into this stage from every open one: on the near side. */
	readonly into: ReadonlyMap<string, readonly Transition[]>;
	/** From this stage to the next: between the two. */
	readonly onward: ReadonlyMap<string, readonly Transition[]>;
	/** From this stage further, or back: on the far side, one lane for each target. */
	readonly lanes: readonly Lane[];
};

export type Lane = {
	readonly from: string;
	readonly to: string;
	readonly acts: readonly Transition[];
};

export function sidesOf(procedure: Procedure): Sides {
	const { stages } = procedure;
	const all = transitionsOf(procedure);
	const [first] = stages;
	const opening = all.filter(({ opens, to }) => opens && to === first);
	const moving = all.filter((one) => !opening.includes(one));
	const steps = moving.flatMap((one) => (one.from ?? []).map((from) => ({ ...one, source: from })));
	const isNext = (from: string, to: string) => stages.indexOf(to) === stages.indexOf(from) + 1;
	return {
		opening,
		into: grouped(
			moving.filter(({ from }) => from === null),
			({ to }) => to,
		),
		onward: grouped(
			steps.filter(({ source, to }) => isNext(source, to)),
			({ source }) => source,
		),
		lanes: lanesOf(steps.filter(({ source, to }) => !isNext(source, to))),
	};
}

function lanesOf(steps: readonly (Transition & { source: string })[]): Lane[] {
	const pairs = grouped(steps, ({ source, to }) => JSON.stringify([source, to]));
	return [...pairs].map(([pair, acts]) => {
		const [from = '', to = ''] = JSON.parse(pair) as string[];
		return { from, to, acts };
	});
}

function grouped<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
	return Map.groupBy(list, key);
}
