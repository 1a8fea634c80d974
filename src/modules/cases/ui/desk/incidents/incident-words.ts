import { day, month, number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { Incident } from '../../../incidents/index.ts';
import { wordOf } from '../../words.ts';

type Harmed = Incident['victims'][number];

/** When it happened, as coarse as it is known; of a span its first day. */
export function whenOf(happenedOn: unknown): string {
	if (typeof happenedOn !== 'string') return '';
	const [first = ''] = happenedOn.split('/');
	return first.length < 10 ? month(first) : day(first);
}

/** The name that somebody was given, if any and if it is open to the reader. */
export function nameOf({ told }: Pick<Harmed, 'told'>): string {
	return typeof told.name === 'string' ? told.name : '';
}

export function victimWord(one: number): string {
	return m.cases_incidents_victim({ number: number(one) });
}

/** A person or a group, by the number that both share. */
export function harmedWord({ number: one, group }: Pick<Harmed, 'number' | 'group'>): string {
	return group ? m.cases_incidents_group({ number: number(one) }) : victimWord(one);
}

/** 14, 14 to 40, at least 14: as much of it as is known. */
export function manyWord(least: number, most: number | null): string {
	if (most === null) return m.cases_incidents_at_least({ least: number(least) });
	if (most === least) return number(least);
	return m.cases_incidents_between({ least: number(least), most: number(most) });
}

export function perpetratorWord(one: number): string {
	return m.cases_incidents_perpetrator({ number: number(one) });
}

/** A coded answer in words; nothing for none. */
export function choiceOf(fact: unknown): string {
	return typeof fact === 'string' ? wordOf('choice', fact) : '';
}
