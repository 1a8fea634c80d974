import type { Entry, Fact } from './entry.ts';
import { holds, type View } from './evaluate.ts';
import type { Act } from './in-force.ts';
import type { Procedure } from './procedure.ts';
import { watchFlags } from './raised.ts';
import type { State, Surroundings } from './state.ts';
import type { ZoneDays } from './zone-days.ts';

/** One act, and how the record stood after it. `holds`: clocks whose `when` held then. */
export type Step = {
	readonly action: string;
	readonly time: number;
	readonly open: boolean;
	readonly holds: ReadonlySet<string>;
};

export type History = {
	readonly steps: readonly Step[];
	readonly stage: string;
	readonly facts: Readonly<Record<string, Fact>>;
	readonly done: ReadonlyMap<string, readonly Entry[]>;
	readonly order: ReadonlyMap<string, number>;
	readonly raised: State['raised'];
};

type Around = {
	surroundings: Surroundings;
	days: ZoneDays;
	/** Of the whole record: what was said later counts for a moment before it as well. */
	ever: Pick<State, 'said' | 'wrote'>;
};

/** Goes through the acts once and keeps what clocks need to know of each moment. */
export function historyOf(
	procedure: Procedure,
	acts: readonly Act[],
	{ surroundings, days, ever }: Around,
): History {
	const conditions = Object.entries(procedure.clocks ?? {}).flatMap(([id, { when }]) =>
		when ? [{ id, when }] : [],
	);
	const [first = ''] = procedure.stages;
	const facts: Record<string, Fact> = {};
	const done = new Map<string, Entry[]>();
	const order = new Map<string, number>();
	const flags = procedure.flags ?? {};
	const watch = watchFlags(procedure, days);
	const opening = undatedOpening(procedure, acts);
	let stage = procedure.actions[opening?.entry.action ?? '']?.to ?? first;
	const steps = acts.map((act, place): Step => {
		const { entry, time } = act;
		if (act !== opening) stage = procedure.actions[entry.action]?.to ?? stage;
		answer(facts, entry.facts);
		const same = done.get(entry.action);
		if (same) same.push(entry);
		else done.set(entry.action, [entry]);
		order.set(entry.id, place);
		const view: View = { stage, facts, done, order, ...ever, clocks: [], surroundings, flags };
		watch.see(entry, view);
		const held = conditions.filter(({ when }) => holds(when, view));
		return {
			action: entry.action,
			time,
			open: !procedure.closed.includes(stage),
			holds: new Set(held.map(({ id }) => id)),
		};
	});
	return { steps, stage, facts, done, order, raised: watch.raised() };
}

/**
 * The act with which the record began, unless it says itself when it happened: what is dated before
 * the day of writing happened in a record that had begun, and the beginning takes back no stage.
 */
function undatedOpening({ actions }: Procedure, acts: readonly Act[]): Act | undefined {
	let first: Act | undefined;
	for (const act of acts) if (!first || act.index < first.index) first = act;
	if (!first) return undefined;
	const { opens, happened } = actions[first.entry.action] ?? {};
	const dated = happened !== undefined && typeof first.entry.facts[happened] === 'string';
	return opens && !dated ? first : undefined;
}

/** An answer of `null` takes an earlier one back. */
function answer(facts: Record<string, Fact>, given: Readonly<Record<string, Fact>>): void {
	for (const [field, fact] of Object.entries(given)) {
		if (fact === null) delete facts[field];
		else facts[field] = fact;
	}
}
