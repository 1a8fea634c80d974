import type { CoarseDateInput } from '#foundations/time/index.ts';
import type { SaidBirth } from '../content.ts';
import { BUILDS, MARK_KINDS } from '../evidence/known.ts';
import {
	as,
	type Check,
	line,
	listOf,
	matching,
	maybe,
	oneOf,
	parts,
	text,
	within,
	yesOrNo,
} from './checks.ts';
import { MOST_SLOTS } from './typed.ts';

/** Names, companions: more than anyone bears, and few enough to compare. */
const MOST_NAMES = 40;

/** Characters of what stands on one line, as `content-shape.ts` has it. */
export const LINE = 300;

const name = line(LINE);
const country = matching(/^[A-Z]{2}$/);
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const age = within(0, 120, 'search_problem_age');

/** A date was read with its calendar before; of an age only its day can be another's. */
const birth: Check<SaidBirth> = (value, tell) => {
	const said = value as SaidBirth;
	if (said.kind === 'date') return said;
	const on = said.on !== undefined && isDay(said.on) ? said.on : undefined;
	return { kind: 'age', age: age(said.age, tell), ...(on && { on }) };
};

/** What may come in of anyone, sought or found. Nothing is asked for. */
export const personShape = {
	names: listOf(
		parts({ written: name, use: oneOf(['own', 'nickname', 'travelled_under']) }),
		MOST_NAMES,
	),
	birth: maybe(birth),
	sex: maybe(oneOf(['female', 'male', 'other'])),
	origins: listOf(country, 4),
	languages: listOf(language, 8),
	from: text(LINE),
	heightCm: maybe(within(30, 250, 'search_problem_height')),
	build: maybe(oneOf(BUILDS)),
	marks: listOf(
		maybe(parts({ kind: oneOf(MARK_KINDS), site: name, seen: yesOrNo, words: text() })),
		MOST_SLOTS,
	),
	effects: text(),
	legs: listOf(
		maybe(
			parts({
				...{ place: text(LINE), country: maybe(country) },
				...{ when: as<CoarseDateInput | undefined>(), words: text() },
			}),
		),
		MOST_SLOTS,
	),
	companionNames: listOf(name, MOST_NAMES),
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

/** ISO, and a day that exists. */
function isDay(text: string): boolean {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
