import { day, month, number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { Incident } from '../../../incidents/index.ts';
import { wordOf } from '../../words.ts';

/** When it happened, as coarse as it is known; of a span its first day. */
export function whenOf(happenedOn: unknown): string {
	if (typeof happenedOn !== 'string') return '';
	const [first = ''] = happenedOn.split('/');
	return first.length < 10 ? month(first) : day(first);
}

/** The name that somebody was given, if any and if it is open to the reader. */
export function nameOf({ told }: Incident['victims'][number]): string {
	return typeof told.name === 'string' ? told.name : '';
}

export function victimWord(one: number): string {
	return m.cases_incidents_victim({ number: number(one) });
}

export function perpetratorWord(one: number): string {
	return m.cases_incidents_perpetrator({ number: number(one) });
}

/** A coded answer in words; nothing for none. */
export function choiceOf(fact: unknown): string {
	return typeof fact === 'string' ? wordOf('choice', fact) : '';
}
