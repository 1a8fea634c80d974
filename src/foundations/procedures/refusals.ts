import type { Condition } from './condition.ts';
import type { Fact } from './entry.ts';
import { holds, viewOf } from './evaluate.ts';
import type { ActionOf, Capacity, Need, OutsideRole, Procedure } from './procedure.ts';
import { fieldsRead } from './reads.ts';
import type { State, Surroundings } from './state.ts';

/** Why something is not done: a code with a sentence (`refusal_procedures_<code>`) and its norm. */
export type Refused = {
	readonly code: string;
	readonly cite: string;
	/** The protective action that helps instead. */
	readonly offers?: string;
};

/** Who acts: an account, or the receipt's person, in the capacities they have in this record. */
export type Who = {
	readonly id: string;
	readonly as: readonly Capacity[];
	/** Of a body outside: who it is in this record. */
	readonly role?: OutsideRole;
};

/**
 * Every reason why this may not be done, all at once; none: it may. The facts about to be given
 * are held against the guards as if they were given already.
 *
 * A protective act is refused to the wrong people only, whatever its definition says: nothing
 * guards it and no stage closes it.
 */
export function refusalsOf(
	procedure: Procedure,
	state: State,
	action: string,
	who: Who,
	facts: Readonly<Record<string, Fact>>,
	surroundings: Surroundings,
): Refused[] {
	return reasonsOf(
		procedure,
		state,
		action,
		who,
		(test) => holds(test, viewOf(procedure, state, surroundings, facts)) !== true,
	);
}

/** One reason for each that `fails`; `fails` says how a guard is read. */
export function reasonsOf(
	procedure: Procedure,
	state: State,
	action: string,
	who: Who,
	fails: (test: Condition) => boolean,
): Refused[] {
	const definition = Object.hasOwn(procedure.actions, action) && procedure.actions[action];
	if (!definition) return [own('no-such-action')];
	const reasons = [
		...(mayAs(definition, who) ? [] : [own('not-in-this-capacity', definition)]),
		...(state.done.size === 0 && !definition.opens ? [own('not-opened', definition)] : []),
	];
	if (definition.effect === 'protect') return reasons;
	if (!standsWhere(procedure, state, definition))
		reasons.push(own('not-at-this-stage', definition));
	if (definition.notBy?.some((earlier) => state.doneBy.get(earlier)?.has(who.id))) {
		reasons.push(own('four-eyes', definition));
	}
	if (state.signing.get(action)?.some(({ by }) => by.id === who.id)) {
		reasons.push(own('already-signed', definition));
	}
	if (definition.effect === 'restrict' && inDoubt(procedure, state, definition)) {
		reasons.push(own('answers-differ', definition));
	}
	for (const need of definition.needs ?? []) {
		if (fails(need.test)) reasons.push(unmet(need));
	}
	return reasons;
}

function mayAs({ by, outside = [] }: ActionOf, { as, role }: Who): boolean {
	const may = by.filter((capacity) => as.includes(capacity));
	if (role && !outside.includes(role)) return may.some((capacity) => capacity !== 'outside');
	return may.length > 0;
}

function standsWhere(procedure: Procedure, state: State, { from }: ActionOf): boolean {
	if (state.done.size === 0) return true;
	return from ? from.includes(state.stage) : !procedure.closed.includes(state.stage);
}

/** A restriction does not rest on answers that two people gave differently at the same time. */
function inDoubt(
	procedure: Procedure,
	state: State,
	{ needs }: Extract<ActionOf, { effect: 'restrict' }>,
): boolean {
	if (state.conflicts.length === 0) return false;
	const read = fieldsRead(
		procedure,
		(needs ?? []).map(({ test }) => test),
	);
	return state.conflicts.some(({ field }) => field === 'stage' || read.has(field));
}

function unmet({ else: code, cite, offers }: Need): Refused {
	return { code, cite, ...(offers !== undefined && { offers }) };
}

/** What the engine itself refuses rests on the act's own norm, or on the rule that none is switched off. */
function own(code: string, definition?: ActionOf): Refused {
	return { code, cite: definition?.cite ?? 'R20' };
}
