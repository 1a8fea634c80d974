import { country, day } from '#design/written.ts';
import {
	currentLocale,
	inNumerals,
	listed,
	m,
	numeralsOf,
	sideBySide,
} from '#foundations/languages/index.ts';
import type { CoarseDateInput } from '#foundations/time/index.ts';
import type { Person, SaidBirth, SaidLeg, SaidMark } from '../content.ts';
import type { Range } from '../evidence/index.ts';
import { calendarLabels, markLabels } from './labels.ts';

/** Largest part first, so that no reader has to guess which number is the month. */
export function dateSaid(date: CoarseDateInput | undefined): string {
	if (!date) return '';
	const numbers = [date.year, date.month, date.day].filter(Boolean).join(' / ');
	return `${inPage(numbers)} · ${calendarLabels[date.calendar]()}`;
}

export function birthSaid(birth: SaidBirth | undefined): string {
	if (birth?.kind !== 'age') return dateSaid(birth?.date);
	const what = m.search_age_said({ years: rangeSaid(birth.age) });
	return birth.on ? m.search_on_day({ what, day: day(birth.on) }) : what;
}

export function heightSaid(height: Range | undefined): string {
	return height ? m.search_height_said({ height: rangeSaid(height) }) : '';
}

export function marksSaid(marks: readonly SaidMark[] = []): string {
	return marks.map(markSaid).join('\n');
}

export function legsSaid(legs: readonly SaidLeg[] = []): string {
	return legs.map(legSaid).join('\n');
}

export function namesSaid(person: Person, use: Person['names'][number]['use']): string[] {
	return person.names.filter((name) => name.use === use).map(({ written }) => written);
}

function markSaid({ kind, site, seen, words }: SaidMark): string {
	const unseen = seen ? '' : m.search_mark_not_seen();
	return sideBySide([markLabels[kind](), site, words, unseen]);
}

function legSaid({ place, country: at, when, words }: SaidLeg): string {
	const where = listed([place, at && country(at)], currentLocale());
	return sideBySide([where, dateSaid(when), words]);
}

function rangeSaid({ from, to }: Range): string {
	return inPage(from === to ? String(from) : `${from}–${to}`);
}

function inPage(numbers: string): string {
	return inNumerals(numbers, numeralsOf(currentLocale()));
}
