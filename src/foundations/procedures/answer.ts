import type { Fact } from './entry.ts';
import type { AskedField, FieldType } from './procedure.ts';
import { firstDayOf, momentOf } from './when.ts';

/** What is wrong with an answer. */
export type AnswerProblem =
	| 'required'
	| 'unknown-field'
	/** A sealed field given in clear. */
	| 'not-sealed'
	| 'wrong-type'
	| 'not-in-list'
	| 'not-a-date'
	| 'future'
	| 'before-birth';

/**
 * What is wrong with a coded answer, if anything. Dates are ISO text, as coarse as they are known:
 * `2026-03-09`, `2026-03`, `2026` or `from/until`; moments `2026-03-09T14:30` in the record's zone.
 */
export function factProblem(field: AskedField, fact: Fact): AnswerProblem | undefined {
	if (field.half === 'sealed') return 'not-sealed';
	return READERS[field.type]?.(fact, field) ?? undefined;
}

const CODED = { half: 'fact', type: 'choice', decision: '' } as const;

type Reader = (fact: Fact, field: AskedField) => AnswerProblem | null;

const choice: Reader = (fact, { choices = [] }) => {
	if (typeof fact !== 'string') return 'wrong-type';
	return choices.includes(fact) ? null : 'not-in-list';
};

const choices: Reader = (fact, { choices: known = [] }) => {
	if (!Array.isArray(fact)) return 'wrong-type';
	return fact.every((one) => known.includes(one)) ? null : 'not-in-list';
};

const date: Reader = (fact) => {
	if (typeof fact !== 'string') return 'wrong-type';
	const parts = fact.split('/');
	return parts.length <= 2 && parts.every((part) => firstDayOf(part)) ? null : 'not-a-date';
};

const moment: Reader = (fact) => {
	if (typeof fact !== 'string') return 'wrong-type';
	return momentOf(fact, 'UTC') ? null : 'not-a-date';
};

const number: Reader = (fact) => (Number.isFinite(fact) ? null : 'wrong-type');

const yesNo: Reader = (fact) => (typeof fact === 'boolean' ? null : 'wrong-type');

/** The types a fact can have. All others are sealed, and checked where they are read. */
const READERS: Readonly<Partial<Record<FieldType, Reader>>> = {
	choice,
	choices,
	'yes-no': yesNo,
	'yes-no-unknown': (fact) => choice(fact, { ...CODED, choices: ['yes', 'no', 'unknown'] }),
	date,
	moment,
	number,
	country: code(/^[A-Z]{2}$/),
	language: code(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
};

export const FACT_TYPES: readonly string[] = Object.keys(READERS);

function code(shape: RegExp): Reader {
	return (fact) => (typeof fact === 'string' && shape.test(fact) ? null : 'wrong-type');
}
