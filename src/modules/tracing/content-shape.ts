import { z } from 'zod';
import { coarseDate, isCalendar, type Temporal } from '#foundations/time/index.ts';
import { cleanText } from '#modules/reports/index.ts';
import { DEATH_CATEGORIES, SHARED_WITH, TELLING_WAYS, WISHES } from './content.ts';
import type { ContentProblem } from './content-problems.ts';
import { BUILDS, MARK_KINDS } from './evidence/index.ts';

/** Characters and counts that nobody's story needs more of, and a machine can still compare. */
export const LIMITS = {
	...{ line: 300, answer: 4_000, words: 20_000 },
	...{ names: 40, marks: 30, legs: 40, companions: 60, codes: 12, kept: 200 },
	...{ age: 130, tallest: 260 },
} as const;

/** The shapes of `content.ts`, for what comes from outside; empty answers are as if not given. */
export function contentShapes(today: Temporal.PlainDate): ContentShapes {
	// A file has thousands of records of one day, and shapes take longer to make than to use.
	const day = today.toString();
	const known = made.get(day);
	if (known) return known;
	if (made.size > FEW_DAYS) made.clear();
	const shapes = shapesOn(today);
	made.set(day, shapes);
	return shapes;
}

type ContentShapes = ReturnType<typeof shapesOn>;
const FEW_DAYS = 3;
const made = new Map<string, ContentShapes>();

function shapesOn(today: Temporal.PlainDate) {
	const { date, person } = personShapes(today);
	const line = text(LIMITS.line);
	const answer = text(LIMITS.answer);
	const words = text(LIMITS.words);
	const telling = z.object({
		whom: answer,
		contact: answer,
		way: oneOf(TELLING_WAYS),
		inInbox: z.boolean(),
	});
	return {
		missing: z.object({
			...{ kind: z.literal('missing'), person, phones: answer, relation: line },
			lastContact: maybe(z.object({ when: date, how: answer, words })),
			...{ samples: answer, telling, words },
			sharing: z.array(oneOf(SHARED_WITH)).transform((list) => [...new Set(list)]),
		}),
		alive: z.object({
			...{ kind: z.literal('alive'), person, foundOn: date, wish: oneOf(WISHES) },
			where: maybe(z.object({ place: line, country, institution: line })),
			...{ message: words, contact: answer, words },
		}),
		dead: z.object({
			...{ kind: z.literal('dead'), person, category: oneOf(DEATH_CATEGORIES) },
			condition: maybe(oneOf(['living', 'fresh', 'early', 'advanced', 'skeleton'] as const)),
			found: maybe(z.object({ on: date, place: line, country, words: answer })),
			died: maybe(z.object({ from: date, to: date })),
			...{ cause: answer, authority: line, authorityReference: line, burial: answer },
			...{ certificate: line, samples: answer, words },
		}),
		event: z.object({
			...{ kind: z.literal('event'), title: text(LIMITS.line, 'needed'), words, sources: words },
		}),
	};
}

function personShapes(today: Temporal.PlainDate) {
	const date = maybe(coarse(today));
	const words = text(LIMITS.answer);
	const line = text(LIMITS.line);
	const name = z.string().transform(cleanText).pipe(short(LIMITS.line));
	const range = (most: number) =>
		z
			.object({ from: number(most), to: number(most) })
			.refine(({ from, to }) => from <= to, say('reversed'));
	const birth = z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('date'), date: coarse(today) }),
		z.object({
			...{ kind: z.literal('age'), age: range(LIMITS.age) },
			on: maybe(z.iso.date(say('no_such_day'))),
		}),
	]);
	const use = oneOf(['own', 'nickname', 'travelled_under'] as const);
	const person = z.object({
		names: list(z.object({ written: name, use }), LIMITS.names)
			.default([])
			.transform((names) => names.filter(({ written }) => written !== '')),
		birth: maybe(birth),
		sex: maybe(oneOf(['female', 'male', 'other'] as const)),
		origins: maybe(list(code, LIMITS.codes)),
		languages: maybe(list(language, LIMITS.codes)),
		...{ from: line, heightCm: maybe(range(LIMITS.tallest)), build: maybe(oneOf(BUILDS)) },
		marks: maybe(
			list(
				z.object({ kind: oneOf(MARK_KINDS), site: name, seen: z.boolean(), words }),
				LIMITS.marks,
			),
		),
		effects: words,
		legs: maybe(list(z.object({ place: line, country, when: date, words }), LIMITS.legs)),
		companionNames: maybe(list(name, LIMITS.companions)),
		kept: maybe(keptShape),
		came: maybe(z.object({ source: name, mark: name, said: name, on: line })),
	});
	return { date, person };
}

function say(problem: ContentProblem extends `tracing_problem_${infer P}` ? P : never) {
	return { error: `tracing_problem_${problem}` };
}

function oneOf<const T extends readonly [string, ...string[]]>(choices: T) {
	return z.enum(choices, say('not_in_list'));
}

function short(longest: number) {
	return z.string().max(longest, say('too_long'));
}

function list<T extends z.ZodType>(one: T, most: number) {
	return z.array(one).max(most, say('too_many'));
}

function number(most: number) {
	return z.number(say('not_a_number')).min(0, say('not_a_number')).max(most, say('not_a_number'));
}

/** Nothing, or nothing but space, is no answer. */
function maybe<T extends z.ZodType>(shape: T) {
	return z.preprocess((value) => (isBlank(value) ? undefined : value), shape.optional());
}

function text(longest: number): z.ZodType<string | undefined>;
function text(longest: number, needed: 'needed'): z.ZodType<string>;
function text(longest: number, needed?: 'needed'): z.ZodType<string | undefined> {
	const cleaned = (value: unknown) => (typeof value === 'string' ? cleanText(value) : value);
	if (needed) return z.preprocess(cleaned, short(longest).min(1, say('required')));
	return z.preprocess((value) => cleaned(value) || undefined, short(longest).optional());
}

const code = z
	.string()
	.toUpperCase()
	.regex(/^[A-Z]{2}$/, say('not_in_list'));
const country = maybe(code);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, say('not_in_list'));

const keptShape = z
	.record(short(LIMITS.line), short(LIMITS.words))
	.refine((kept) => Object.keys(kept).length <= LIMITS.kept, say('too_many'));

function isBlank(value: unknown): boolean {
	return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A day that exists in its calendar and has come. */
function coarse(today: Temporal.PlainDate) {
	const part = number(9999).int(say('not_a_number'));
	return z
		.object({
			calendar: z.string().refine(isCalendar, say('not_in_list')),
			...{ year: part, month: maybe(part), day: maybe(part) },
		})
		.superRefine(({ calendar, year, month, day }, context) => {
			if (!isCalendar(calendar)) return;
			const said = {
				...{ calendar, year },
				...(month !== undefined && { month }),
				...(day !== undefined && { day }),
			};
			const read = coarseDate(said, today);
			if (!read.ok) {
				context.addIssue({ code: 'custom', message: `tracing_problem_${OF_DATES[read.problem]}` });
			}
		});
}

const OF_DATES = {
	'not-a-number': 'not_a_number',
	'no-such-month': 'no_such_month',
	'no-such-day': 'no_such_day',
	'day-without-month': 'no_such_month',
	future: 'future',
	'too-long-ago': 'not_a_number',
} as const;
