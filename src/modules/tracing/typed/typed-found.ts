import type { Temporal } from '#foundations/time/index.ts';
import type { Living, Remains } from '../content.ts';
import { beyondForm } from './beyond-form.ts';
import { daysAt } from './days-at.ts';
import { controlOf } from './person-shape.ts';
import { said, type Typed, typedOf } from './typed.ts';
import { type DateProblem, readDate, typedDate } from './typed-date.ts';
import { PERSON_CONTROLS, personIn, typedPerson } from './typed-person.ts';

/** Whom the desk registers after somebody told it: found alive, or found dead. */
export type FoundKind = 'alive' | 'dead';

/** The answers of a posted record of somebody who was found. */
export function typedInFound(form: FormData): Typed {
	return typedOf(form, [
		...PERSON_CONTROLS,
		...['words', 'place', 'country', 'institution', 'wish', 'message', 'contact'],
		...dateControls('found'),
		...['condition', 'category', 'found_words', ...dateControls('died_from')],
		...[...dateControls('died_to'), 'cause', 'authority', 'authority_reference'],
		...['burial', 'certificate', 'samples'],
	]);
}

/**
 * What was typed of somebody found, in the shape of a `Content` that nobody has checked.
 *
 * @param before of a change: what the form has no control for stays as it was
 */
export function foundIn(
	typed: Typed,
	kind: FoundKind,
	today: Temporal.PlainDate,
	before?: Living | Remains,
): { content: unknown; problems: Record<string, DateProblem> } {
	const days = daysAt(today);
	const { person, problems } = personIn(typed, days);
	const on = readDate(typed, 'found', days);
	const text = (name: string) => said(typed, name) || undefined;
	const where = { place: text('place'), country: text('country') };
	const own = { ...person, ...listsIn(person) };
	const common = {
		...{ kind, words: text('words') },
		person: { ...own, ...beyondForm(own, before?.person) },
	};
	if (kind === 'alive') {
		const content = {
			...common,
			where: { ...where, institution: text('institution') },
			foundOn: on.date,
			wish: text('wish') ?? 'not_asked',
			message: text('message'),
			contact: text('contact'),
		};
		return { content: withoutGaps(content), problems: { ...problems, ...on.problems } };
	}
	const from = readDate(typed, 'died_from', days);
	const to = readDate(typed, 'died_to', days);
	const content = {
		...common,
		condition: text('condition') ?? (isLiving(before) ? 'living' : undefined),
		category: text('category') ?? 'other',
		found: { ...where, on: on.date, words: text('found_words') },
		died: { from: from.date, to: to.date },
		cause: text('cause'),
		authority: text('authority'),
		authorityReference: text('authority_reference'),
		burial: text('burial'),
		certificate: text('certificate'),
		samples: text('samples'),
	};
	return {
		content: withoutGaps(content),
		problems: { ...problems, ...on.problems, ...from.problems, ...to.problems },
	};
}

/** Somebody found, as the form shows them again. */
export function typedFound(content: Living | Remains): Typed {
	const common = { ...typedPerson(content.person), words: content.words ?? '' };
	if (content.kind === 'alive') {
		const { where, wish, message = '', contact = '' } = content;
		return {
			...{ ...common, ...typedPlace(where), ...typedDate('found', content.foundOn) },
			...{ institution: where?.institution ?? '', wish, message, contact },
		};
	}
	const { found, died, authority = '', burial = '', certificate = '', samples = '' } = content;
	return {
		...{ ...common, ...typedPlace(found), ...typedDate('found', found?.on) },
		...{ ...typedDate('died_from', died?.from), ...typedDate('died_to', died?.to) },
		...{ authority, burial, certificate, samples, category: content.category },
		condition: isLiving(content) ? '' : (content.condition ?? ''),
		found_words: found?.words ?? '',
		cause: content.cause ?? '',
		authority_reference: content.authorityReference ?? '',
	};
}

/** A state that comes in files and that nobody is asked for. */
function isLiving(content: Living | Remains | undefined): boolean {
	return content?.kind === 'dead' && content.condition === 'living';
}

function typedPlace(where: { place?: string; country?: string } | undefined): Typed {
	return { place: where?.place ?? '', country: where?.country ?? '' };
}

/** The control that a field of a content was typed into. @param field `person.marks.0.site` */
export function controlOfFound(field: string): string {
	const [first = '', ...path] = field.split('.');
	if (first === 'person')
		return controlOf(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)));
	if (first === 'where') return path[0] ?? 'place';
	return CONTROLS[field] ?? CONTROLS[first] ?? first;
}

const CONTROLS: Record<string, string> = {
	foundOn: 'found_year',
	'found.on': 'found_year',
	'found.place': 'place',
	'found.country': 'country',
	'found.words': 'found_words',
	died: 'died_from_year',
	authorityReference: 'authority_reference',
};

/** The slots that nobody filled are left out. */
function listsIn(person: Record<string, unknown>) {
	const filled = (name: string) =>
		Array.isArray(person[name]) ? person[name].filter((one) => one !== undefined) : [];
	return { marks: filled('marks'), legs: filled('legs') };
}

/** What was not answered is not there, as in what is sealed. */
function withoutGaps(content: object): unknown {
	return JSON.parse(JSON.stringify(content));
}

function dateControls(name: string): string[] {
	return ['calendar', 'year', 'month', 'day'].map((part) => `${name}_${part}`);
}
