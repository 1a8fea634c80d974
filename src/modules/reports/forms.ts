import { z } from 'zod';
import { toLatinDigits } from '#foundations/languages/index.ts';
import { isCalendar, type Temporal } from '#foundations/time/index.ts';
import type { ReportForm, When } from './account.ts';
import { cleanText } from './clean-text.ts';
import { type DateProblem, dateProblem } from './date-problem.ts';
import { ENVELOPE_LIMITS } from './envelope.ts';
import { ABOUT, KINDS, MODES } from './kinds.ts';

/** Keys of messages (area public): what a person can correct. */
export type ReportProblem =
	| 'reports_problem_nothing_told'
	| 'reports_problem_too_long'
	| 'reports_problem_not_in_list'
	| DateProblem
	| 'reports_problem_too_many_files'
	| 'reports_problem_name_needed';

const { wordsCharacters, answerCharacters } = ENVELOPE_LIMITS;

/**
 * What may come in. One of words, file or recording is enough; nothing else is asked for.
 *
 * Broken Unicode and control characters are repaired, not refused: nothing typed gets lost.
 */
export const reportForm = z
	.object({
		words: text(wordsCharacters),
		kind: choice(KINDS),
		about: choice(ABOUT),
		country: blank(
			z
				.string()
				.toUpperCase()
				.regex(/^[A-Z]{2}$/, say('not_in_list')),
		),
		place: text(answerCharacters),
		when: blank(
			z.object({
				calendar: z.string().refine(isCalendar, say('not_in_list')),
				year: number(9999),
				month: number(13),
				day: number(32),
			}),
		),
		who: text(answerCharacters),
		body: text(answerCharacters),
		danger: z.preprocess(
			(value) => value === true || value === 'on' || value === 'yes',
			z.boolean(),
		),
		contact: text(answerCharacters),
		contactSafe: text(answerCharacters),
		mode: z.preprocess((value) => value || 'anonymous', z.enum(MODES, say('not_in_list'))),
		name: text(answerCharacters),
		language: z
			.string()
			.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
			.catch('en'),
		keepAway: z.array(z.uuid()).max(ENVELOPE_LIMITS.keepAway).default([]),
		files: z.array(z.uuid()).max(ENVELOPE_LIMITS.files, say('too_many_files')).default([]),
	})
	.refine(({ words, files }) => words !== undefined || files.length > 0, {
		path: ['words'],
		...say('nothing_told'),
	})
	.refine(({ mode, name }) => mode !== 'named' || name !== undefined, {
		path: ['name'],
		...say('name_needed'),
	});

export type ReadReport =
	| { ok: true; report: ReportForm }
	| { ok: false; problems: Partial<Record<keyof ReportForm, ReportProblem>> };

/**
 * @param input plain values, as from `reportValues` or from JSON
 * @param today at the server: a day that has not come is none; without it that is not asked
 */
export function readReport(input: unknown, today?: Temporal.PlainDate): ReadReport {
	const read = reportForm.safeParse(input);
	if (read.success) {
		const when = read.data.when && dateProblem(read.data.when as When, today);
		return when ? { ok: false, problems: { when } } : { ok: true, report: read.data as ReportForm };
	}
	const problems: Partial<Record<keyof ReportForm, ReportProblem>> = {};
	for (const { path, message } of read.error.issues) {
		const field = path[0] as keyof ReportForm;
		problems[field] ??= isProblem(message) ? message : 'reports_problem_not_in_list';
	}
	return { ok: false, problems };
}

/**
 * The values of a posted form: `words`, `kind`, `about`, `country`, `place`, `when_calendar`,
 * `when_year`, `when_month`, `when_day`, `who`, `body`, `danger`, `contact`, `contact_safe`,
 * `mode`, `name`, `language`, and any number of `keep_away` and `file`.
 */
export function reportValues(form: FormData): Record<string, unknown> {
	const one = (name: string) => stringOf(form.get(name));
	const all = (name: string) => form.getAll(name).map(stringOf).filter(Boolean);
	const [year, month, day] = [one('when_year'), one('when_month'), one('when_day')];
	return {
		...Object.fromEntries(plain.map((name) => [name, one(name)])),
		contactSafe: one('contact_safe'),
		when:
			year || month || day
				? { calendar: one('when_calendar') || 'gregory', year, month, day }
				: undefined,
		keepAway: all('keep_away'),
		files: all('file'),
	};
}

const plain = [
	'words',
	'kind',
	'about',
	'country',
	'place',
	'who',
	'body',
	'danger',
	'contact',
	'mode',
	'name',
	'language',
] as const;

function stringOf(value: FormDataEntryValue | null): string {
	return typeof value === 'string' ? value : '';
}

function say(problem: string): { error: string } {
	return { error: `reports_problem_${problem}` };
}

function isProblem(message: string): message is ReportProblem {
	return message.startsWith('reports_problem_');
}

function blank<T extends z.ZodType>(schema: T) {
	return z.preprocess(
		(value) => (value === '' || value === null ? undefined : value),
		schema.optional(),
	);
}

function choice<const T extends readonly [string, ...string[]]>(list: T) {
	return blank(z.enum(list, say('not_in_list')));
}

function text(longest: number) {
	return z.preprocess(
		(value) => (typeof value === 'string' ? cleanText(value) || undefined : (value ?? undefined)),
		z.string(say('not_in_list')).max(longest, say('too_long')).optional(),
	);
}

/** Digits of any script: a phone set to Arabic types ٢٠٢٦. */
function number(largest: number) {
	return blank(
		z.preprocess(
			(value) => (typeof value === 'string' ? Number(toLatinDigits(value.trim())) : value),
			z
				.number(say('not_a_number'))
				.int(say('not_a_number'))
				.min(1, say('not_a_number'))
				.max(largest, say('not_a_number')),
		),
	);
}
