import { z } from 'zod';
import { calendars } from '#foundations/time/index.ts';
import { cleanText, ENVELOPE_LIMITS } from '#modules/reports/index.ts';
import { BUILDS, MARK_KINDS } from '../evidence/index.ts';
import { MOST_SLOTS } from './typed.ts';

/** Keys of messages (area public): what whoever fills in a record can correct. */
export type ShapeProblem =
	| 'search_problem_too_long'
	| 'search_problem_not_in_list'
	| 'search_problem_age'
	| 'search_problem_height'
	| 'search_problem_many';

/** Names, companions: more than anyone bears, and few enough to compare. */
const MOST_NAMES = 40;

/** One line, or an answer of a few; repaired, not refused. */
export function text(longest: number = ENVELOPE_LIMITS.answerCharacters) {
	return z.preprocess(
		(value) => (typeof value === 'string' ? cleanText(value) || undefined : value),
		z.string().max(longest, 'search_problem_too_long').optional(),
	);
}

export function oneOf<const T extends readonly [string, ...string[]]>(list: T) {
	return z.enum(list, 'search_problem_not_in_list');
}

const name = z.string().transform(cleanText).pipe(z.string().max(300, 'search_problem_too_long'));

const country = z.string().regex(/^[A-Z]{2}$/, 'search_problem_not_in_list');

const date = z.object({
	calendar: z.enum(calendars),
	year: z.number(),
	month: z.number().optional(),
	day: z.number().optional(),
});

function range(least: number, most: number, problem: ShapeProblem) {
	const end = z.number(problem).min(least, problem).max(most, problem);
	return z.object({ from: end, to: end });
}

/** What may come in of anyone, sought or found. Nothing is asked for. */
export const personShape = {
	names: z
		.array(z.object({ written: name, use: z.enum(['own', 'nickname', 'travelled_under']) }))
		.max(MOST_NAMES, 'search_problem_many'),
	birth: z
		.discriminatedUnion('kind', [
			z.object({ kind: z.literal('date'), date }),
			z.object({
				kind: z.literal('age'),
				age: range(0, 120, 'search_problem_age'),
				on: z.iso.date().optional().catch(undefined),
			}),
		])
		.optional(),
	sex: oneOf(['female', 'male', 'other']).optional(),
	origins: z.array(country).max(4, 'search_problem_many'),
	languages: z
		.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'search_problem_not_in_list'))
		.max(8, 'search_problem_many'),
	from: text(),
	heightCm: range(30, 250, 'search_problem_height').optional(),
	build: oneOf(BUILDS).optional(),
	marks: z
		.array(
			z
				.object({
					kind: oneOf(MARK_KINDS),
					site: z.string().max(300),
					seen: z.boolean(),
					words: text(),
				})
				.optional(),
		)
		.max(MOST_SLOTS),
	effects: text(),
	legs: z
		.array(
			z
				.object({
					place: text(300),
					country: country.optional(),
					when: date.optional(),
					words: text(),
				})
				.optional(),
		)
		.max(MOST_SLOTS),
	companionNames: z.array(name).max(MOST_NAMES, 'search_problem_many'),
};

/** The control that a path into the shape was typed into. */
export function controlOf(path: readonly PropertyKey[]): string {
	const [field, at, part] = path.map(String);
	const slot = Number(at) + 1;
	if (field === 'marks') return `mark_${slot}_${part}`;
	if (field === 'legs') return `leg_${slot}_${part}`;
	return CONTROLS[field ?? ''] ?? field ?? '';
}

const CONTROLS: Record<string, string> = {
	names: 'name',
	birth: 'age_from',
	origins: 'origin_1',
	languages: 'spoken_1',
	heightCm: 'height_from',
	companionNames: 'companions',
};
