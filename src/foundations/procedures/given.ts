import { dayOf, Temporal } from '#foundations/time/index.ts';
import { type AnswerProblem, factProblem } from './answer.ts';
import type { Before } from './append.ts';
import type { Fact } from './entry.ts';
import type { ActionOf, AskedField } from './procedure.ts';
import { firstDayOf, momentOf } from './when.ts';

/** The answers of an act: facts in clear, and which sealed fields were answered. */
export type Given = {
	readonly facts: Readonly<Record<string, Fact>>;
	readonly sealed: readonly string[];
};

export type FactProblem = { readonly field: string; readonly problem: AnswerProblem };

/** All that a person can correct in what was given, field by field. */
export function givenProblems(
	before: Before,
	draft: Given & { readonly action: string; readonly corrects?: string },
	action: ActionOf,
	now: Temporal.Instant,
): FactProblem[] {
	const { fields } = before.procedure;
	const asks = action.asks ?? {};
	const asked = (name: string) => (Object.hasOwn(asks, name) ? fields[name] : undefined);
	return [
		...Object.entries(draft.facts).flatMap(([name, fact]) => {
			const field = asked(name);
			const problem = field ? problemOf(name, field, fact) : 'unknown-field';
			return problem ? [{ field: name, problem }] : [];
		}),
		...draft.sealed.flatMap((name): FactProblem[] =>
			asked(name)?.half === 'sealed' ? [] : [{ field: name, problem: 'unknown-field' }],
		),
		...missing(before, draft, action).map((name): FactProblem => {
			return { field: name, problem: 'required' };
		}),
	];

	function problemOf(name: string, field: AskedField, fact: Fact): AnswerProblem | undefined {
		if (fact === null) return field.half === 'fact' ? undefined : 'not-sealed';
		const past = field.past === true || name === action.happened;
		return factProblem(field, fact) ?? dayProblem(field, fact, before, past ? now : undefined);
	}
}

/** When it happened in the world: the moment itself, or the start of the first day of a date. */
export function happenedAt(
	{ happened }: ActionOf,
	facts: Readonly<Record<string, Fact>>,
	zone: string,
): Temporal.Instant | undefined {
	return happened === undefined ? undefined : instantOf(facts[happened], zone);
}

/** A correction gives anew only what it corrects; a protective act asks for nothing first. */
function missing(
	{ entries }: Before,
	draft: Given & { readonly action: string; readonly corrects?: string },
	action: ActionOf,
): string[] {
	if (action.effect === 'protect') return [];
	const corrected = entries.find(({ id }) => id === draft.corrects);
	const sameAct = corrected?.action === draft.action;
	return Object.entries(action.asks ?? {}).flatMap(([name, how]) => {
		if (how !== 'required' || draft.sealed.includes(name)) return [];
		const fact = draft.facts[name];
		if (fact === undefined) return sameAct ? [] : [name];
		return fact === null || (Array.isArray(fact) && fact.length === 0) ? [name] : [];
	});
}

function dayProblem(
	{ type }: AskedField,
	fact: Fact,
	{ surroundings, born }: Before,
	now: Temporal.Instant | undefined,
): AnswerProblem | undefined {
	if (typeof fact !== 'string' || (type !== 'date' && type !== 'moment')) return undefined;
	const first = instantOf(fact, surroundings.zone);
	if (!first) return 'not-a-date';
	if (now && Temporal.Instant.compare(first, now) > 0) return 'future';
	const last = lastDayOf(fact) ?? dayOf(first, surroundings.zone);
	return born && Temporal.PlainDate.compare(last, born) < 0 ? 'before-birth' : undefined;
}

/** The last day an answer may mean: of `2026-03` the 31st. */
function lastDayOf(answer: string): Temporal.PlainDate | undefined {
	const end = answer.split('/').at(-1) ?? '';
	const first = firstDayOf(end);
	if (!first) return undefined;
	if (end.length === 4) return first.add({ years: 1 }).subtract({ days: 1 });
	return end.length === 7 ? first.with({ day: first.daysInMonth }) : first;
}

function instantOf(fact: Fact | undefined, zone: string): Temporal.Instant | undefined {
	if (typeof fact !== 'string') return undefined;
	return momentOf(fact, zone) ?? firstDayOf(fact)?.toZonedDateTime(zone).toInstant();
}
