import { sideBySide } from '#foundations/languages/index.ts';
import type { CoarseDateInput } from '#foundations/time/index.ts';
import type { Person, SaidBirth, SaidLeg, SaidMark } from '../content.ts';
import type { Range } from '../evidence/index.ts';
import type { Says } from './says.ts';

/**
 * Largest part first, so that no reader has to guess which number is the month. The calendar is
 * named where it is another than the one of all computers.
 */
export function dateSaid(date: CoarseDateInput | undefined, says: Says): string {
	if (!date) return '';
	const numbers = [date.year, date.month, date.day].filter(Boolean).join(' / ');
	if (date.calendar === 'gregory') return says.numbers(numbers);
	return `${says.numbers(numbers)} · ${says.word(`calendar_${date.calendar}`)}`;
}

export function birthSaid(birth: SaidBirth | undefined, says: Says): string {
	if (birth?.kind !== 'age') return dateSaid(birth?.date, says);
	const what = says.word('age_said', { years: rangeSaid(birth.age, says) });
	return birth.on ? says.word('on_day', { what, day: says.day(birth.on) }) : what;
}

export function heightSaid(height: Range | undefined, says: Says): string {
	return height ? says.word('height_said', { height: rangeSaid(height, says) }) : '';
}

export function marksSaid(marks: readonly SaidMark[] | undefined, says: Says): string {
	return (marks ?? []).map((mark) => markSaid(mark, says)).join('\n');
}

export function legsSaid(legs: readonly SaidLeg[] | undefined, says: Says): string {
	return (legs ?? []).map((leg) => legSaid(leg, says)).join('\n');
}

export function namesSaid(person: Person, use: Person['names'][number]['use']): string[] {
	return person.names.filter((name) => name.use === use).map(({ written }) => written);
}

function markSaid({ kind, site, seen, words }: SaidMark, says: Says): string {
	const unseen = seen ? '' : says.word('mark_not_seen');
	return sideBySide([says.word(`mark_${kind}`), site, words, unseen]);
}

function legSaid({ place, country: at, when, words }: SaidLeg, says: Says): string {
	const where = says.list([place, at && says.country(at)]);
	return sideBySide([where, dateSaid(when, says), words]);
}

function rangeSaid({ from, to }: Range, says: Says): string {
	return says.numbers(from === to ? String(from) : `${from}–${to}`);
}
