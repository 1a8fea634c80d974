import { country, language } from '#design/written.ts';
import { currentLocale, listed, m } from '#foundations/languages/index.ts';
import type { Content, Person, Sought } from '../content.ts';
import { buildLabels, sexLabels, sharedWithLabels, tellingWayLabels } from './labels.ts';
import { birthSaid, dateSaid, heightSaid, legsSaid, marksSaid, namesSaid } from './said.ts';

/** One answer in words. Rows of two records with the same `key` stand side by side. */
export type ContentRow = { key: string; group: ContentGroup; term: string; text: string };

export type ContentGroup =
	| 'words'
	| 'names'
	| 'about'
	| 'body'
	| 'journey'
	| 'last'
	| 'found'
	| 'you';

/** Everything that is known of a record, in the language of the page; unanswered rows left out. */
export function rowsOf(content: Content): ContentRow[] {
	if (content.kind === 'event') return answered([['words', 'words', content.title, content.words]]);
	const words: Row = ['words', 'words', m.search_row_words(), content.words];
	const further = content.kind === 'missing' ? soughtRows(content) : [];
	return answered([words, ...personRows(content.person), ...further]);
}

/** Key, group, term, text. */
export type Row = readonly [string, ContentGroup, string, string | undefined];

export function answered(rows: readonly Row[]): ContentRow[] {
	return rows.flatMap(([key, group, term, text]) => (text ? [{ key, group, term, text }] : []));
}

export function personRows(person: Person): Row[] {
	const [own, ...written] = namesSaid(person, 'own');
	const nicknames = namesSaid(person, 'nickname').join('\n');
	const under = namesSaid(person, 'travelled_under').join('\n');
	return [
		['name', 'names', m.search_name(), own],
		['name_other', 'names', m.search_name_other(), written.join('\n')],
		['name_nick', 'names', m.search_name_nick(), nicknames],
		['name_under', 'names', m.search_name_under(), under],
		['sex', 'about', m.search_sex(), person.sex && sexLabels[person.sex]()],
		['birth', 'about', m.search_birth(), birthSaid(person.birth)],
		[
			'origins',
			'about',
			m.search_origin(),
			listed(person.origins?.map(country) ?? [], currentLocale()),
		],
		['from', 'about', m.search_from(), person.from],
		[
			'spoken',
			'about',
			m.search_spoken(),
			listed(person.languages?.map(language) ?? [], currentLocale()),
		],
		['height', 'body', m.search_height(), heightSaid(person.heightCm)],
		['build', 'body', m.search_build(), person.build && buildLabels[person.build]()],
		['marks', 'body', m.search_marks(), marksSaid(person.marks)],
		['effects', 'body', m.search_effects(), person.effects],
		['legs', 'journey', m.search_legs(), legsSaid(person.legs)],
		['companions', 'journey', m.search_companions(), person.companionNames?.join('\n')],
	];
}

function soughtRows({ telling, lastContact, ...content }: Sought): Row[] {
	const hard = telling.inInbox ? m.search_tell_in_inbox_yes() : m.search_tell_in_inbox_no();
	const shared = content.sharing.map((who) => sharedWithLabels[who]()).join('\n');
	return [
		['last_when', 'last', m.search_last_when(), dateSaid(lastContact?.when)],
		['last_how', 'last', m.search_last_how(), lastContact?.how],
		['last_words', 'last', m.search_last_words(), lastContact?.words],
		['phones', 'last', m.search_phones(), content.phones],
		['relation', 'you', m.search_relation(), content.relation],
		['tell_way', 'you', m.search_tell_way(), `${tellingWayLabels[telling.way]()}\n${hard}`],
		['tell_whom', 'you', m.search_tell_whom(), telling.whom],
		['tell_contact', 'you', m.search_tell_contact(), telling.contact],
		['share', 'you', m.search_group_share(), shared || m.search_share_none()],
		['samples', 'you', m.search_samples(), content.samples],
	];
}
