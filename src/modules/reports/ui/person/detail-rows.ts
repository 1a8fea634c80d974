import { m } from '#foundations/languages/index.ts';
import type { Details } from '../../index.ts';
import type { Row } from './preview-rows.ts';
import { whenInWords } from './preview-rows.ts';

/** The parts of what was sealed as details, by the questions that they answer. */
export function detailTerms(): { part: keyof Details; term: string }[] {
	return [
		{ part: 'place', term: m.report_place() },
		{ part: 'when', term: m.report_when() },
		{ part: 'who', term: m.report_who() },
		{ part: 'body', term: m.report_body() },
		{ part: 'contact', term: m.report_contact() },
		{ part: 'contactSafe', term: m.report_contact_safe() },
		{ part: 'name', term: m.report_name() },
	];
}

/** Question and answer, for what was answered. */
export function detailRows(details: Details): Row[] {
	return detailTerms()
		.map(({ part, term }) => {
			const said = part === 'when' ? whenInWords(details.when) : details[part];
			return { term, text: said ?? '' };
		})
		.filter(({ text }) => text !== '');
}
