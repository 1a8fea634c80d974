import { dayOf, Temporal } from '#foundations/time/index.ts';
import { ageBy, saysOf } from './age.ts';
import { type AnswerProblem, readAnswer } from './answer.ts';
import type { Before } from './before.ts';
import type { Fact } from './entry.ts';
import type { ActionOf, AskedField } from './procedure.ts';
import { daysOver, momentOver, type Stay, staysBefore } from './stays.ts';
import { firstDayOf, lastDayOf } from './when.ts';
import { dayNumber } from './zone-days.ts';

/** The answers of an act. */
export type Given = {
	/** By field, facts and sealed ones alike, in clear. */
	readonly answers: Readonly<Record<string, unknown>>;
	/** Sealed fields that were sealed before they came here. */
	readonly sealed?: readonly string[];
	readonly action: string;
	readonly corrects?: string;
};

export type FactProblem = { readonly field: string; readonly problem: AnswerProblem };

/** What was given, in its two halves, and all that a person can correct in it. */
export type Read = {
	readonly facts: Record<string, Fact>;
	readonly content: Record<string, unknown>;
	readonly problems: FactProblem[];
};

export function readGiven(
	before: Before,
	given: Given,
	action: ActionOf,
	now: Temporal.Instant,
): Read {
	const { fields } = before.procedure;
	const asks = action.asks ?? {};
	const asked = (name: string) => (Object.hasOwn(asks, name) ? fields[name] : undefined);
	const read: Read = { facts: {}, content: {}, problems: [] };
	const wrong = (field: string, problem: AnswerProblem) => read.problems.push({ field, problem });
	const { zone } = before.surroundings;
	const stays = staysBefore(before.procedure, before.entries, zone);
	const at = { stays, born: bornIn(given, before, asked) };
	for (const [name, answer] of Object.entries(given.answers)) {
		const field = asked(name);
		if (!field) {
			wrong(name, 'unknown-field');
			continue;
		}
		// `null` takes an answer back; an empty one is none.
		if (answer === null && field.half === 'fact') read.facts[name] = null;
		if (isEmpty(answer)) continue;
		const one = readAnswer(field, answer);
		const past = field.past === true || name === action.happened;
		const problem = one.ok ? dayProblem(field, one.value, at, past && now) : one.problem;
		if (problem) wrong(name, problem);
		else if (one.ok && field.half === 'fact') read.facts[name] = one.value as Fact;
		else if (one.ok) read.content[name] = one.value;
	}
	for (const [name, born] of Object.entries(read.content)) {
		const says = saysOf(asked(name));
		const age = says && ageBy(String(born), says, read.facts[says.of], { now, zone });
		if (says && age) read.facts[says.of] = age;
	}
	for (const name of given.sealed ?? []) {
		const field = asked(name);
		if (field?.half !== 'sealed') wrong(name, field ? 'not-sealed' : 'unknown-field');
	}
	for (const name of missing(before, given, action)) wrong(name, 'required');
	return read;
}

/** The birth that is given with this act; else the one that was known before. */
function bornIn(
	{ answers }: Given,
	{ born }: Before,
	asked: (name: string) => AskedField | undefined,
): Temporal.PlainDate | undefined {
	const given = Object.entries(answers).find(([name]) => asked(name)?.birth);
	return (given && bornOn(given[1])) ?? born;
}

/** The first day on which someone may have been born, of an answer about it. */
function bornOn(answer: unknown): Temporal.PlainDate | undefined {
	const read = readAnswer({ half: 'sealed', type: 'date', decision: '' }, answer);
	if (!read.ok || typeof read.value !== 'string') return undefined;
	return firstDayOf(read.value) ?? undefined;
}

/** When it happened in the world: the moment itself, or the start of the first day of a date. */
export function happenedAt(
	{ happened }: ActionOf,
	facts: Readonly<Record<string, Fact>>,
	stays: readonly Stay[],
): Temporal.Instant | undefined {
	return happened === undefined ? undefined : instantOf(facts[happened], stays);
}

/** A correction gives anew only what it corrects; a protective act asks for nothing first. */
function missing({ entries }: Before, given: Given, action: ActionOf): string[] {
	if (action.effect === 'protect') return [];
	const corrected = entries.find(({ id }) => id === given.corrects);
	const sameAct = corrected?.action === given.action;
	return Object.entries(action.asks ?? {}).flatMap(([name, how]) => {
		if (how !== 'required' || given.sealed?.includes(name)) return [];
		const answer = given.answers[name];
		if (answer === undefined && sameAct) return [];
		return isEmpty(answer) ? [name] : [];
	});
}

function isEmpty(answer: unknown): boolean {
	if (typeof answer === 'string') return answer.trim() === '';
	return answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0);
}

function dayProblem(
	{ type, birth }: AskedField,
	value: unknown,
	{ stays, born }: { stays: readonly Stay[]; born: Temporal.PlainDate | undefined },
	now: Temporal.Instant | false,
): AnswerProblem | undefined {
	if (typeof value !== 'string' || (type !== 'date' && type !== 'moment')) return undefined;
	const first = instantOf(value, stays);
	if (!first) return 'not-a-date';
	if (now && Temporal.Instant.compare(first, now) > 0) return 'future';
	const last = lastDayOf(value) ?? dayOf(first, stays[0]?.zone ?? 'UTC');
	return born && !birth && Temporal.PlainDate.compare(last, born) < 0 ? 'before-birth' : undefined;
}

function instantOf(fact: unknown, stays: readonly Stay[]): Temporal.Instant | undefined {
	if (typeof fact !== 'string') return undefined;
	const day = firstDayOf(fact);
	const start = day && daysOver(stays).startOf(dayNumber(day));
	return start === null
		? (momentOver(fact, stays) ?? undefined)
		: Temporal.Instant.fromEpochMilliseconds(start);
}
