import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { Condition } from '#foundations/procedures/index.ts';
import { wordOf } from '../words.ts';

/** A condition as a sentence, with the parts it is made of below it. */
export type Said = { readonly text: string; readonly parts: readonly Said[] };

/** Exactly what the engine holds a record against, in the reader's language. */
export function conditionWords(condition: Condition): Said {
	if ('all' in condition) return list(m.procedures_condition_all(), condition.all);
	if ('any' in condition) return list(m.procedures_condition_any(), condition.any);
	if ('not' in condition) return list(m.procedures_condition_not(), [condition.not]);
	if ('linked' in condition) {
		const procedure = wordOf('title', condition.linked);
		if ('sure' in condition) {
			return list(m.procedures_condition_linked_sure({ procedure }), [condition.some]);
		}
		return 'some' in condition
			? list(m.procedures_condition_linked_some({ procedure }), [condition.some])
			: list(m.procedures_condition_linked_every({ procedure }), [condition.every]);
	}
	return { text: simple(condition), parts: [] };
}

type Simple = Exclude<
	Condition,
	{ all: unknown } | { any: unknown } | { not: unknown } | { linked: unknown }
>;

function simple(condition: Simple): string {
	if ('has' in condition) return done(condition);
	if ('flag' in condition) {
		return m.procedures_condition_flag({ flag: wordOf('flag', condition.flag) });
	}
	if ('stage' in condition) {
		return m.procedures_condition_stage({ stage: wordOf('stage', condition.stage) });
	}
	if ('clock' in condition) {
		return CLOCK[condition.is]({ clock: wordOf('clock', condition.clock) });
	}
	if ('consent' in condition) {
		return m.procedures_condition_consent({ purpose: wordOf('choice', condition.consent) });
	}
	return answered(condition);
}

function done(condition: Extract<Condition, { has: string }>): string {
	const action = wordOf('action', condition.has);
	if ('afterAnswer' in condition) {
		const field = wordOf('field', condition.afterAnswer);
		return m.procedures_condition_done_after_answer({ action, field });
	}
	if ('afterLinked' in condition) {
		return m.procedures_condition_done_after_linked({
			action,
			flag: wordOf('flag', condition.flag),
			procedure: wordOf('title', condition.afterLinked),
		});
	}
	return 'since' in condition
		? m.procedures_condition_done_since({ action, since: wordOf('action', condition.since) })
		: m.procedures_condition_done({ action });
}

function answered(condition: Extract<Simple, { field: string }>): string {
	const field = wordOf('field', condition.field);
	if ('known' in condition) return m.procedures_condition_known({ field });
	if ('atLeast' in condition) {
		return m.procedures_condition_at_least({ field, value: number(condition.atLeast) });
	}
	if ('ever' in condition) {
		const value = condition.ever.map(valueWord).join(' / ');
		return m.procedures_condition_ever({ field, value });
	}
	const values = 'is' in condition ? [condition.is] : condition.in;
	return m.procedures_condition_is({ field, value: values.map(valueWord).join(' / ') });
}

function valueWord(value: string | number | boolean): string {
	if (typeof value === 'boolean') return value ? m.cases_yes() : m.cases_no();
	if (typeof value === 'number') return number(value);
	return value === 'unknown' ? m.cases_unknown() : wordOf('choice', value);
}

function list(text: string, conditions: readonly Condition[]): Said {
	return { text, parts: conditions.map(conditionWords) };
}

const CLOCK = {
	running: (words: { clock: string }) => m.procedures_condition_running(words),
	overdue: (words: { clock: string }) => m.procedures_condition_overdue(words),
	met: (words: { clock: string }) => m.procedures_condition_met(words),
	breached: (words: { clock: string }) => m.procedures_condition_breached(words),
};
