import { coarseDate, isCalendar, Temporal } from '#foundations/time/index.ts';
import type { AskedField, FieldType } from './procedure.ts';
import { firstDayOf, momentOf } from './when.ts';

/** What is wrong with an answer. */
export type AnswerProblem =
	| 'required'
	| 'unknown-field'
	/** Said to be sealed, and the field is a fact. */
	| 'not-sealed'
	| 'wrong-type'
	| 'not-in-list'
	| 'not-a-date'
	| 'future'
	| 'before-birth';

export type ReadAnswer = { ok: true; value: unknown } | { ok: false; problem: AnswerProblem };

/**
 * Reads one answer as its field's type. A date comes as ISO text, as coarse as it is known
 * (`2026-03-09`, `2026-03`, `2026`, `from/until`), or as `{ calendar, year, month?, day? }` of any
 * calendar; it becomes ISO text. A moment is `2026-03-09T14:30` in the record's zone.
 */
export function readAnswer(field: AskedField, given: unknown): ReadAnswer {
	return READERS[field.type](given, field);
}

/** The types a fact can have. All others are sealed. */
export const FACT_TYPES: readonly FieldType[] = [
	'choice',
	'choices',
	'yes-no',
	'yes-no-unknown',
	'date',
	'moment',
	'number',
	'country',
	'language',
	'zone',
];

type Reader = (given: unknown, field: AskedField) => ReadAnswer;

const text: Reader = (given) => ok(given, typeof given === 'string');

const choice: Reader = (given, { choices = [] }) => {
	if (typeof given !== 'string') return no('wrong-type');
	return ok(given, choices.includes(given), 'not-in-list');
};

const choices: Reader = (given, { choices: known = [] }) => {
	if (!Array.isArray(given)) return no('wrong-type');
	return ok(
		[...new Set(given)],
		given.every((one) => known.includes(one)),
		'not-in-list',
	);
};

const yesNoUnknown: Reader = (given, field) =>
	choice(given, { ...field, choices: ['yes', 'no', 'unknown'] });

const date: Reader = (given) => {
	if (typeof given !== 'string') return dayOfCalendar(given);
	const parts = given.split('/');
	return ok(given, parts.length <= 2 && parts.every((part) => firstDayOf(part)), 'not-a-date');
};

const moment: Reader = (given) => {
	if (typeof given !== 'string') return no('wrong-type');
	return ok(given, momentOf(given, 'UTC') !== null, 'not-a-date');
};

const money: Reader = (given) => {
	if (!isRecord(given)) return no('wrong-type');
	const { amount, currency } = given;
	const right = isText(amount, /^-?\d{1,15}(\.\d{1,4})?$/) && isText(currency, /^[A-Z]{3}$/);
	return ok({ amount, currency }, right);
};

const READERS = {
	text,
	'long-text': text,
	choice,
	choices,
	'yes-no': (given) => ok(given, typeof given === 'boolean'),
	'yes-no-unknown': yesNoUnknown,
	date,
	moment,
	number: (given) => ok(given, typeof given === 'number' && Number.isFinite(given)),
	money,
	country: (given) => ok(given, isText(given, /^[A-Z]{2}$/)),
	language: (given) => ok(given, isText(given, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
	zone: (given) => ok(given, typeof given === 'string' && isZone(given), 'not-in-list'),
	rows: (given) => ok(given, Array.isArray(given) && given.every(isRecord)),
	files: (given) => ok(given, Array.isArray(given) && given.every((id) => isText(id, /./))),
} satisfies Record<FieldType, Reader>;

/** Hearings lie ahead, so the future is no mistake here. */
function dayOfCalendar(given: unknown): ReadAnswer {
	if (!isRecord(given) || !isCalendar(given.calendar)) return no('wrong-type');
	const { calendar, year, month, day } = given;
	if (typeof year !== 'number' || !isPart(month) || !isPart(day)) return no('wrong-type');
	const read = coarseDate({ calendar, year, ...(month && { month }), ...(day && { day }) }, LATEST);
	if (!read.ok) return no('not-a-date');
	if (read.day ?? read.month) return ok(read.day ?? read.month, true);
	const wholeYear = read.from === `${read.year}-01-01` && read.until === `${read.year}-12-31`;
	return ok(wholeYear ? String(read.year) : `${read.from}/${read.until}`, true);
}

const LATEST = Temporal.PlainDate.from('9998-12-31');

function isZone(given: string): boolean {
	return given === 'UTC' || Intl.supportedValuesOf('timeZone').includes(given);
}

function isPart(given: unknown): given is number | undefined {
	return given === undefined || typeof given === 'number';
}

function isText(given: unknown, shape: RegExp): given is string {
	return typeof given === 'string' && shape.test(given);
}

function isRecord(given: unknown): given is Record<string, unknown> {
	return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function ok(value: unknown, right: boolean, otherwise: AnswerProblem = 'wrong-type'): ReadAnswer {
	return right ? { ok: true, value } : no(otherwise);
}

function no(problem: AnswerProblem): ReadAnswer {
	return { ok: false, problem };
}
