import type { CoarseDateInput } from '#foundations/time/index.ts';
import { type Person, SHARED_WITH, type Sought, TELLING_WAYS } from './content.ts';
import { beyondForm } from './typed/beyond-form.ts';
import {
	as,
	type Checked,
	formOf,
	listOf,
	oneOf,
	type ShapeProblem,
	text,
	yesOrNo,
} from './typed/checks.ts';
import { controlOf, LINE, personShape } from './typed/person-shape.ts';
import { said, type Typed, typedOf } from './typed/typed.ts';
import { type DateProblem, type Days, readDate, typedDate } from './typed/typed-date.ts';
import { PERSON_CONTROLS, personIn, typedPerson } from './typed/typed-person.ts';

/** With every answer at its longest, the whole is still one report of `ENVELOPE_LIMITS`. */
const MOST_WORDS = 20_000;

/** Keys of messages (area public): what a family can correct. */
export type SearchProblem =
	| ShapeProblem
	| DateProblem
	| 'search_problem_empty'
	| 'search_problem_reach';

/** Control → what is wrong with it. */
export type SearchProblems = Record<string, SearchProblem>;

/** What may come in of somebody who is sought. A name or some words are enough. */
export const searchForm = formOf({
	words: text(MOST_WORDS),
	...personShape,
	phones: text(),
	lastWhen: as<CoarseDateInput | undefined>(),
	lastHow: text(),
	lastWords: text(),
	relation: text(LINE),
	samples: text(),
	tellWhom: text(),
	tellContact: text(),
	tellWay: oneOf(TELLING_WAYS),
	tellInInbox: yesOrNo,
	sharing: listOf(oneOf(SHARED_WITH), SHARED_WITH.length),
});

type Answers = Checked<typeof searchForm.shape>;

export type ReadSearch = { ok: true; content: Sought } | { ok: false; problems: SearchProblems };

/**
 * A search as it was typed, alike at the server and in a family's browser.
 *
 * @param before of a change: what the form has no control for stays as it was
 */
export function soughtIn(typed: Typed, days: Days, before?: Sought): ReadSearch {
	const { person, problems } = personIn(typed, days);
	const last = readDate(typed, 'last', days);
	const { data, faults } = searchForm.safeParse({
		...{ ...person, ...restIn(typed), lastWhen: last.date },
	});
	const found: SearchProblems = { ...problems, ...last.problems };
	for (const { path, problem } of faults) {
		found[CONTROLS[String(path[0])] ?? controlOf(path)] ??= problem;
	}
	if (faults.length === 0 && data.words === undefined && data.names.length === 0) {
		found.name ??= 'search_problem_empty';
	}
	if (faults.length === 0 && !isReached(data, before?.telling)) {
		found.tell_contact ??= 'search_problem_reach';
	}
	if (Object.keys(found).length > 0) return { ok: false, problems: found };
	return { ok: true, content: contentOf(data, last.date, before?.person) };
}

/** The answers of a posted search; what the form has no control for is left out. */
export function typedInSearch(form: FormData): Typed {
	return typedOf(form, CONTROLS_OF_SEARCH);
}

/** A search as its form shows it again. */
export function typedSearch(content: Sought): Typed {
	const { telling, lastContact } = content;
	return {
		...typedPerson(content.person),
		...typedDate('last', lastContact?.when),
		words: content.words ?? '',
		phones: content.phones ?? '',
		last_how: lastContact?.how ?? '',
		last_words: lastContact?.words ?? '',
		relation: content.relation ?? '',
		samples: content.samples ?? '',
		tell_whom: telling.whom ?? '',
		tell_contact: telling.contact ?? '',
		tell_way: telling.way,
		tell_in_inbox: telling.inInbox ? 'yes' : '',
		share: content.sharing.join(' '),
	};
}

/** A search from a file can lack how to reach the family: whoever adds to it need not know it. */
function isReached(
	{ tellWay: way, tellContact: contact }: Answers,
	before: Sought['telling'] | undefined,
): boolean {
	const isAsItWas = before?.contact === undefined && before?.way === way;
	return way === 'inbox' || contact !== undefined || isAsItWas;
}

/** Who says nothing of how to be told is told in the inbox: that a talk is offered, and no more. */
function restIn(typed: Typed) {
	return {
		words: said(typed, 'words'),
		phones: said(typed, 'phones'),
		lastHow: said(typed, 'last_how'),
		lastWords: said(typed, 'last_words'),
		relation: said(typed, 'relation'),
		samples: said(typed, 'samples'),
		tellWhom: said(typed, 'tell_whom'),
		tellContact: said(typed, 'tell_contact'),
		tellWay: said(typed, 'tell_way') || 'inbox',
		tellInInbox: said(typed, 'tell_in_inbox') !== '',
		sharing: [...new Set(said(typed, 'share').split(' ').filter(Boolean))],
	};
}

function contentOf(
	read: Answers,
	when: NonNullable<Sought['lastContact']>['when'],
	before: Person | undefined,
): Sought {
	const { names, birth, sex, origins, languages, from, heightCm, build, effects } = read;
	const person = present({
		...{ names, birth, sex, origins, languages, from, heightCm, build, effects },
		marks: read.marks.flatMap((mark) => (mark ? [present(mark)] : [])),
		legs: read.legs.flatMap((leg) => (leg ? [present(leg)] : [])),
		companionNames: read.companionNames,
	});
	const last = present({ when, how: read.lastHow, words: read.lastWords });
	const { tellWay: way, tellInInbox: inInbox, phones, relation, samples, words } = read;
	return present({
		kind: 'missing' as const,
		person: { ...person, names, ...beyondForm(person, before) },
		lastContact: Object.keys(last).length > 0 ? last : undefined,
		...{ phones, relation, samples, words, sharing: read.sharing },
		telling: present({ whom: read.tellWhom, contact: read.tellContact, way, inInbox }),
	});
}

/** Without what was not answered, and without lists that are empty. */
function present<T extends object>(answers: T): T {
	const given = Object.entries(answers).filter(
		([name, value]) =>
			value !== undefined && (name === 'sharing' || !Array.isArray(value) || value.length > 0),
	);
	return Object.fromEntries(given) as T;
}

/** The control that a field of a search was typed into. @param field `telling.contact` */
export function controlOfSearch(field: string): string {
	const [first = '', ...path] = field.split('.');
	if (first === 'person') {
		return controlOf(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)));
	}
	if (first === 'lastContact') return path[0] === 'when' ? 'last_year' : `last_${path[0] ?? 'how'}`;
	if (first === 'telling') return path[0] ? `tell_${path[0]}` : 'tell_way';
	return CONTROLS[first] ?? first;
}

const CONTROLS: Record<string, string> = {
	lastHow: 'last_how',
	lastWords: 'last_words',
	tellWhom: 'tell_whom',
	tellContact: 'tell_contact',
	tellWay: 'tell_way',
	sharing: 'share',
};

const CONTROLS_OF_SEARCH = [
	...PERSON_CONTROLS,
	...['words', 'phones', 'last_calendar', 'last_year', 'last_month', 'last_day'],
	...['last_how', 'last_words', 'relation', 'samples'],
	...['tell_whom', 'tell_contact', 'tell_way', 'tell_in_inbox', 'share'],
];
