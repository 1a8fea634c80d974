import { country as named } from '#design/written.ts';
import { currentLocale, listed, m } from '#foundations/languages/index.ts';
import type { Content, Living, Remains } from '../../content.ts';
import { answered, type ContentRow, type Row, rowsOf } from '../rows-of.ts';
import { dateSaid } from '../said.ts';
import { categoryLabels, conditionLabels, wishLabels } from './words.ts';

/** Everything that is known of a record of any kind, for the desk. */
export function deskRowsOf(content: Content): ContentRow[] {
	if (content.kind === 'alive') return [...rowsOf(content), ...answered(livingRows(content))];
	if (content.kind === 'dead') return [...rowsOf(content), ...answered(remainsRows(content))];
	if (content.kind === 'missing') return rowsOf(content);
	return answered([
		['words', 'words', m.tracing_words_label(), content.words],
		['sources', 'words', m.tracing_event_sources(), content.sources],
	]);
}

function livingRows({ where, foundOn, wish, message, contact }: Living): Row[] {
	return [
		['found_where', 'found', m.tracing_found_where(), placeSaid(where?.place, where?.country)],
		['found_institution', 'found', m.tracing_found_institution(), where?.institution],
		['found_on', 'found', m.tracing_found_on(), dateSaid(foundOn)],
		['wish', 'found', m.tracing_found_wish(), wishLabels[wish]()],
		['message', 'found', m.tracing_found_message(), message],
		['contact', 'found', m.tracing_found_contact(), contact],
	];
}

function remainsRows({ condition, category, found, died, ...content }: Remains): Row[] {
	const state = condition === 'living' ? undefined : conditionLabels[condition]();
	const between = [dateSaid(died?.from), dateSaid(died?.to)].filter(Boolean).join(' – ');
	return [
		['found_where', 'found', m.tracing_found_where(), placeSaid(found?.place, found?.country)],
		['found_on', 'found', m.tracing_found_on(), dateSaid(found?.on)],
		['found_by', 'found', m.tracing_found_by(), found?.words],
		['condition', 'found', m.tracing_found_condition(), state],
		['died', 'found', m.tracing_found_died(), between],
		['category', 'found', m.tracing_found_category(), categoryLabels[category]()],
		['cause', 'found', m.tracing_found_cause(), content.cause],
		['authority', 'found', m.tracing_found_authority(), content.authority],
		['reference', 'found', m.tracing_found_reference(), content.authorityReference],
		['burial', 'found', m.tracing_found_burial(), content.burial],
		['certificate', 'found', m.tracing_found_certificate(), content.certificate],
		['samples', 'found', m.tracing_found_samples(), content.samples],
	];
}

function placeSaid(place: string | undefined, country: string | undefined): string {
	return listed([place, country && named(country)], currentLocale());
}
