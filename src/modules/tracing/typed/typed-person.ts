import type { Person, SaidBirth, SaidName } from '../content.ts';
import type { Range } from '../evidence/index.ts';
import { linesOf, MOST_SLOTS, numberOf, said, type Typed } from './typed.ts';
import { type DateProblem, type Days, readDate, typedDate } from './typed-date.ts';

/** The controls of anyone, sought or found, besides the slots of marks and of the journey. */
export const PERSON_CONTROLS = [
	...['name', 'name_other', 'name_nick', 'name_under'],
	...['birth_calendar', 'birth_year', 'birth_month', 'birth_day'],
	...['age_from', 'age_to', 'age_on', 'sex', 'origin_1', 'origin_2', 'from'],
	...['spoken_1', 'spoken_2', 'height_from', 'height_to', 'build', 'effects', 'companions'],
];

/** What was typed of anyone, sought or found, in the shape of a `Person` that nobody has checked. */
export function personIn(
	typed: Typed,
	days: Days,
): { person: Record<string, unknown>; problems: Record<string, DateProblem> } {
	const born = readDate(typed, 'birth', days);
	const legs = slots.map((at) => legIn(typed, at, days));
	const person = {
		names: namesIn(typed),
		birth: born.date ? { kind: 'date', date: born.date } : ageIn(typed, days),
		sex: said(typed, 'sex') || undefined,
		origins: codesIn(typed, 'origin'),
		languages: codesIn(typed, 'spoken'),
		from: said(typed, 'from') || undefined,
		heightCm: rangeIn(typed, 'height'),
		build: said(typed, 'build') || undefined,
		marks: slots.map((at) => markIn(typed, at)),
		effects: said(typed, 'effects') || undefined,
		legs: legs.map(({ leg }) => leg),
		companionNames: linesOf(typed, 'companions'),
	};
	return { person, problems: Object.assign(born.problems, ...legs.map((one) => one.problems)) };
}

/** A person as a form shows them again. */
export function typedPerson(person: Person): Typed {
	const own = namesOf(person.names, 'own');
	const [origin, origin2] = person.origins ?? [];
	const [spoken, spoken2] = person.languages ?? [];
	return {
		name: own[0] ?? '',
		name_other: own.slice(1).join('\n'),
		name_nick: namesOf(person.names, 'nickname').join('\n'),
		name_under: namesOf(person.names, 'travelled_under').join('\n'),
		...typedBirth(person.birth),
		sex: person.sex ?? '',
		...{ origin_1: origin ?? '', origin_2: origin2 ?? '' },
		...{ spoken_1: spoken ?? '', spoken_2: spoken2 ?? '' },
		from: person.from ?? '',
		...typedRange('height', person.heightCm),
		build: person.build ?? '',
		...Object.assign({}, ...(person.marks ?? []).map(typedMark)),
		effects: person.effects ?? '',
		...Object.assign({}, ...(person.legs ?? []).map(typedLeg)),
		companions: (person.companionNames ?? []).join('\n'),
	};
}

const slots = Array.from({ length: MOST_SLOTS }, (_, index) => index + 1);

function namesIn(typed: Typed): SaidName[] {
	const lines = (name: string, use: SaidName['use']) =>
		linesOf(typed, name).map((written) => ({ written, use }));
	return [
		...lines('name', 'own'),
		...lines('name_other', 'own'),
		...lines('name_nick', 'nickname'),
		...lines('name_under', 'travelled_under'),
	];
}

function namesOf(names: readonly SaidName[], use: SaidName['use']): string[] {
	return names.filter((name) => name.use === use).map(({ written }) => written);
}

/** An age counts on the day it was said; the form carries that day along. */
function ageIn(typed: Typed, { today }: Days): unknown {
	const age = rangeIn(typed, 'age');
	return age && { kind: 'age', age, on: said(typed, 'age_on') || today };
}

function typedBirth(birth: SaidBirth | undefined): Typed {
	if (birth?.kind !== 'age') return typedDate('birth', birth?.date);
	return { ...typedRange('age', birth.age), ...(birth.on && { age_on: birth.on }) };
}

function rangeIn(typed: Typed, name: string): Range | undefined {
	const [from, to] = [numberOf(typed, `${name}_from`), numberOf(typed, `${name}_to`)];
	const [low, high] = [from ?? to, to ?? from];
	if (low === undefined || high === undefined) return undefined;
	return { from: low, to: high };
}

function typedRange(name: string, range: Range | undefined): Typed {
	return range ? { [`${name}_from`]: String(range.from), [`${name}_to`]: String(range.to) } : {};
}

function codesIn(typed: Typed, name: string): string[] {
	return [...new Set([said(typed, `${name}_1`), said(typed, `${name}_2`)].filter(Boolean))];
}

function markIn(typed: Typed, at: number): unknown {
	const [kind, site, words] = ['kind', 'site', 'words'].map((part) =>
		said(typed, `mark_${at}_${part}`),
	);
	if (!kind && !site && !words) return undefined;
	const seen = said(typed, `mark_${at}_seen`) !== 'no';
	return { kind: kind || 'other', site: site ?? '', seen, ...(words && { words }) };
}

function typedMark(mark: NonNullable<Person['marks']>[number], index: number): Typed {
	const at = `mark_${index + 1}`;
	return {
		[`${at}_kind`]: mark.kind,
		[`${at}_site`]: mark.site,
		[`${at}_words`]: mark.words ?? '',
		...(!mark.seen && { [`${at}_seen`]: 'no' }),
	};
}

function legIn(typed: Typed, at: number, days: Days) {
	const [place, country, words] = ['place', 'country', 'words'].map((part) =>
		said(typed, `leg_${at}_${part}`),
	);
	const { date, problems } = readDate(typed, `leg_${at}`, days);
	if (!place && !country && !words && !date) return { leg: undefined, problems };
	const leg = {
		...(place && { place }),
		...(country && { country }),
		...(date && { when: date }),
		...(words && { words }),
	};
	return { leg, problems };
}

function typedLeg(leg: NonNullable<Person['legs']>[number], index: number): Typed {
	const at = `leg_${index + 1}`;
	return {
		[`${at}_place`]: leg.place ?? '',
		[`${at}_country`]: leg.country ?? '',
		...typedDate(at, leg.when),
		[`${at}_words`]: leg.words ?? '',
	};
}
