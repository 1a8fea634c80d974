import { country as named } from '#design/written.ts';
import { currentLocale, listed, m } from '#foundations/languages/index.ts';
import type { Content, Living, Remains } from '../../content.ts';
import { answered, type ContentRow, type Row, rowsIn } from '../rows-in.ts';
import { dateSaid, here } from '../said.ts';
import type { Says } from '../says.ts';
import { ofFamily } from './family-words.ts';
import { keptRows } from './kept-rows.ts';
import { categoryLabels, conditionLabels, wishLabels } from './words.ts';

/** Everything that is known of a record of any kind, for the desk. */
export function deskRowsOf(content: Content): ContentRow[] {
	const kept = content.kind === 'event' ? [] : answered(keptRows(content.person));
	if (content.kind === 'alive') {
		return [...rowsIn(content, ofFound), ...answered(livingRows(content)), ...kept];
	}
	if (content.kind === 'dead') {
		return [...rowsIn(content, ofFound), ...answered(remainsRows(content)), ...kept];
	}
	if (content.kind === 'missing') return [...rowsIn(content, ofFamily), ...kept];
	return answered([
		['words', 'words', m.tracing_words_label(), content.words],
		['sources', 'words', m.tracing_event_sources(), content.sources],
	]);
}

/** The words of a found person's record are those of whoever registered it. */
const ofFound: Says = {
	...here,
	word: (name, values) =>
		name === 'row_words' ? m.tracing_words_label() : here.word(name, values),
};

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
	const state = condition === 'living' ? undefined : conditionSaid(condition);
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

function conditionSaid(condition: keyof typeof conditionLabels | undefined): string {
	return condition ? conditionLabels[condition]() : m.tracing_condition_unknown();
}

function placeSaid(place: string | undefined, country: string | undefined): string {
	return listed([place, country && named(country)], currentLocale());
}
