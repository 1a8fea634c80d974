import type { Condition } from './condition.ts';
import type { Entry, Fact } from './entry.ts';
import type { Procedure } from './procedure.ts';
import type { ClockState, State, Surroundings } from './state.ts';

/** What a condition is held against. */
export type View = {
	readonly stage: string;
	readonly facts: Readonly<Record<string, Fact>>;
	readonly done: ReadonlyMap<string, readonly Entry[]>;
	readonly order: ReadonlyMap<string, number>;
	/** Every answer that was ever written, by field, corrected or not. */
	readonly said: State['said'];
	/** The place of each entry in the order of writing, by id. */
	readonly wrote: State['wrote'];
	readonly clocks: readonly ClockState[];
	readonly surroundings: Pick<Surroundings, 'linked' | 'consents'>;
	/** Conditions behind the flags; without them the flags as they were computed. */
	readonly flags: NonNullable<Procedure['flags']> | ReadonlySet<string>;
	/** Fields about to be answered: what reads them is not known yet. */
	readonly asked?: ReadonlySet<string>;
};

/** Whether the condition holds for the record as it stands, with these answers added. */
export function evaluate(
	condition: Condition,
	procedure: Procedure,
	state: State,
	surroundings: Surroundings,
	facts: Readonly<Record<string, Fact>> = {},
): boolean {
	return holds(condition, viewOf(procedure, state, surroundings, facts)) === true;
}

export function viewOf(
	procedure: Procedure,
	state: State,
	surroundings: Surroundings,
	facts: Readonly<Record<string, Fact>>,
): View {
	return {
		...state,
		surroundings,
		facts: { ...state.facts, ...facts },
		flags: procedure.flags ?? {},
	};
}

/** True, false, or not known before the fields in `asked` are answered. */
export function holds(condition: Condition, view: View): boolean | undefined {
	if ('all' in condition) return every(condition.all, (one) => holds(one, view));
	if ('any' in condition) return some(condition.any, (one) => holds(one, view));
	if ('not' in condition) return opposite(holds(condition.not, view));
	if ('has' in condition) return wasDone(condition, view);
	if ('field' in condition) return answered(condition, view);
	if ('flag' in condition) return raised(condition.flag, view);
	if ('stage' in condition) return view.stage === condition.stage;
	if ('clock' in condition) return stands(condition, view);
	if ('consent' in condition) return view.surroundings.consents.has(condition.consent);
	const linked = view.surroundings.linked.filter(
		({ procedure, sure = true }) =>
			procedure === condition.linked && (sure || !('sure' in condition)),
	);
	if ('some' in condition) return some(linked, ({ state }) => holds(condition.some, beside(state)));
	return every(linked, ({ state }) => holds(condition.every, beside(state)));
}

function wasDone(condition: Extract<Condition, { has: string }>, view: View): boolean {
	if ('afterLinked' in condition) return wasDoneAfter(condition, view);
	if ('afterAnswer' in condition) return wasDoneSinceAnswered(condition, view);
	const last = placeOf(condition.has, view);
	if (last === undefined) return false;
	const since = 'since' in condition ? placeOf(condition.since, view) : undefined;
	return since === undefined || last > since;
}

/** Two records have no order of their own: what counts is when each was written. */
function wasDoneAfter(
	{ has, afterLinked, flag }: Extract<Condition, { afterLinked: string }>,
	{ done, surroundings }: View,
): boolean {
	const last = done.get(has)?.at(-1)?.at.epochMilliseconds;
	if (last === undefined) return false;
	const raising = surroundings.linked.filter(
		({ procedure, state }) => procedure === afterLinked && state.flags.has(flag),
	);
	return raising.every(({ state, since }) => {
		const raised = state.raised.get(flag)?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
		return last > Math.max(raised, since?.epochMilliseconds ?? raised);
	});
}

function wasDoneSinceAnswered(
	{ has, afterAnswer }: Extract<Condition, { afterAnswer: string }>,
	{ done, wrote }: View,
): boolean {
	const last = done.get(has)?.at(-1);
	if (!last) return false;
	const place = (id: string) => wrote.get(id) ?? Number.POSITIVE_INFINITY;
	const answers = [...done.values()].flat().filter(({ facts }) => facts[afterAnswer] !== undefined);
	return answers.every(({ id }) => place(id) < place(last.id));
}

function placeOf(action: string, { done, order }: View): number | undefined {
	const entry = done.get(action)?.at(-1);
	return entry && order.get(entry.id);
}

function answered(
	condition: Extract<Condition, { field: string }>,
	view: View,
): boolean | undefined {
	if ('ever' in condition && isSaid(condition, view)) return true;
	if (view.asked?.has(condition.field)) return undefined;
	const fact = view.facts[condition.field];
	if (fact === undefined || fact === null) return false;
	const given: readonly (string | number | boolean)[] = Array.isArray(fact)
		? fact
		: [fact as string | number | boolean];
	if ('is' in condition) return given.includes(condition.is);
	if ('in' in condition) return condition.in.some((value) => given.includes(value));
	if ('ever' in condition) return condition.ever.some((value) => given.includes(value));
	if ('atLeast' in condition) return typeof fact === 'number' && fact >= condition.atLeast;
	return given.length > 0 && fact !== 'unknown';
}

function isSaid({ field, ever }: Extract<Condition, { ever: unknown }>, { said }: View): boolean {
	const answers = said.get(field);
	return answers !== undefined && ever.some((value) => answers.has(value));
}

function raised(flag: string, view: View): boolean | undefined {
	if (view.flags instanceof Set) return view.flags.has(flag);
	const condition = (view.flags as NonNullable<Procedure['flags']>)[flag];
	return condition ? holds(condition, view) : false;
}

function stands(condition: Extract<Condition, { clock: string }>, view: View): boolean {
	const clock = view.clocks.find(({ id }) => id === condition.clock);
	if (!clock) return false;
	if (condition.is === 'breached') return clock.breaches.length > 0;
	if (condition.is === 'running') return clock.state === 'running' || clock.state === 'soon';
	return clock.state === condition.is;
}

/** What a linked record links to is not followed: a guard reads one step, so that it ends. */
function beside(state: State): View {
	return { ...state, surroundings: { linked: [], consents: new Set() } };
}

function every<T>(list: readonly T[], test: (one: T) => boolean | undefined): boolean | undefined {
	let known = true;
	for (const one of list) {
		const value = test(one);
		if (value === false) return false;
		if (value === undefined) known = false;
	}
	return known ? true : undefined;
}

function some<T>(list: readonly T[], test: (one: T) => boolean | undefined): boolean | undefined {
	return opposite(every(list, (one) => opposite(test(one))));
}

function opposite(value: boolean | undefined): boolean | undefined {
	return value === undefined ? undefined : !value;
}
