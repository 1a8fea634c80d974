import { calendarLabels } from '#design/calendars.ts';
import { currentLocale, inNumerals, m, numeralsOf } from '#foundations/languages/index.ts';
import type { When } from '../../index.ts';
import type { Answers } from './answers.ts';
import { countryName } from './countries.ts';
import { aboutLabels, kindLabels, labelIn, modeLabels } from './labels.ts';
import type { Reader } from './reader.ts';

export type Row = { term: string; text: string };

/** Everything that was answered, in the order and words in which the team reads it. */
export function previewRows(answers: Answers, teams: Reader['teams']): Row[] {
	const said = (field: string) => answers[field] ?? '';
	const known = said('mode') || 'anonymous';
	const rows: Row[] = [
		{ term: m.report_kind(), text: said('kind') && labelIn(kindLabels, said('kind')) },
		{ term: m.report_about(), text: said('about') && labelIn(aboutLabels, said('about')) },
		{ term: m.report_country(), text: said('country') && countryName(said('country')) },
		{ term: m.report_place(), text: said('place') },
		{ term: m.report_when(), text: whenInWords(whenOf(said)) },
		{ term: m.report_who(), text: said('who') },
		{ term: m.report_body(), text: said('body') },
		{ term: m.report_keep_away(), text: keptAway(said('keep_away'), teams) },
		{ term: m.report_contact(), text: said('contact') },
		{ term: m.report_contact_safe(), text: said('contact_safe') },
		{ term: m.report_mode(), text: labelIn(modeLabels, known) },
		// A name typed before choosing to stay anonymous is not sent.
		{ term: m.report_name(), text: known === 'anonymous' ? '' : said('name') },
	];
	return rows.filter(({ text }) => text !== '');
}

function whenOf(said: (field: string) => string) {
	return {
		year: said('when_year'),
		month: said('when_month'),
		day: said('when_day'),
		calendar: said('when_calendar'),
	};
}

/** Largest part first, so that no reader has to guess which number is the month. */
export function whenInWords(when: Partial<Record<keyof When, string | number>> = {}): string {
	const { year, month, day, calendar } = when;
	if (!year) return '';
	const numbers = [year, month, day].filter(Boolean).join(' / ');
	const label = labelIn(calendarLabels, String(calendar || 'gregory'));
	return `${inNumerals(numbers, numeralsOf(currentLocale()))} · ${label}`;
}

function keptAway(ids: string, teams: Reader['teams']): string {
	const chosen = ids.split(' ');
	return teams
		.filter(({ id }) => chosen.includes(id))
		.map(({ name }) => name)
		.join(', ');
}
