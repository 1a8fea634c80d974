import type { Answers } from '#modules/reports/ui/person/answers.ts';
import type { Typed } from '#modules/tracing/forms.ts';

/**
 * What somebody wrote as a report, in the fields of a search. Nothing they said is dropped; the
 * name of who writes is not the name of who is missing.
 */
export function typedFromReport(answers: Answers): Typed {
	const said = (...fields: string[]) =>
		fields
			.map((field) => answers[field]?.trim() ?? '')
			.filter(Boolean)
			.join('\n');
	return {
		words: said('words', 'who', 'body'),
		leg_1_place: said('place'),
		leg_1_country: said('country'),
		last_calendar: said('when_calendar'),
		last_year: said('when_year'),
		last_month: said('when_month'),
		last_day: said('when_day'),
		tell_contact: said('contact', 'contact_safe'),
		tell_whom: answers.mode === 'anonymous' ? '' : said('name'),
	};
}
