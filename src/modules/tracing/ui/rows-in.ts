import type { Content, Person, Sought } from '../content.ts';
import { birthSaid, dateSaid, heightSaid, legsSaid, marksSaid, namesSaid } from './said-in.ts';
import type { Says } from './says.ts';

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

/** Everything that is known of a record, in words; unanswered rows left out. */
export function rowsIn(content: Content, says: Says): ContentRow[] {
	if (content.kind === 'event') return answered([['words', 'words', content.title, content.words]]);
	const words: Row = ['words', 'words', says.word('row_words'), content.words];
	const further = content.kind === 'missing' ? soughtRows(content, says) : [];
	return answered([words, ...personRows(content.person, says), ...further]);
}

/** What the team reads first of a search: the same rows that the family has just seen. */
export function summaryIn(content: Sought, says: Says): string {
	return rowsIn(content, says)
		.map(({ term, text }) => `${term}\n${text}`)
		.join('\n\n');
}

/** Key, group, term, text. */
export type Row = readonly [string, ContentGroup, string, string | undefined];

export function answered(rows: readonly Row[]): ContentRow[] {
	return rows.flatMap(([key, group, term, text]) => (text ? [{ key, group, term, text }] : []));
}

function personRows(person: Person, says: Says): Row[] {
	const { word } = says;
	const { sex, build, origins = [], languages = [] } = person;
	const [own, ...written] = namesSaid(person, 'own');
	const nicknames = namesSaid(person, 'nickname').join('\n');
	const under = namesSaid(person, 'travelled_under').join('\n');
	return [
		['name', 'names', word('name'), own],
		['name_other', 'names', word('name_other'), written.join('\n')],
		['name_nick', 'names', word('name_nick'), nicknames],
		['name_under', 'names', word('name_under'), under],
		['sex', 'about', word('sex'), sex && word(`sex_${sex}`)],
		['birth', 'about', word('birth'), birthSaid(person.birth, says)],
		['origins', 'about', word('origin'), says.list(origins.map(says.country))],
		['from', 'about', word('from'), person.from],
		['spoken', 'about', word('spoken'), says.list(languages.map(says.language))],
		['height', 'body', word('height'), heightSaid(person.heightCm, says)],
		['build', 'body', word('build'), build && word(`build_${build}`)],
		['marks', 'body', word('marks'), marksSaid(person.marks, says)],
		['effects', 'body', word('effects'), person.effects],
		['legs', 'journey', word('legs'), legsSaid(person.legs, says)],
		['companions', 'journey', word('companions'), person.companionNames?.join('\n')],
	];
}

function soughtRows({ telling, lastContact, ...content }: Sought, says: Says): Row[] {
	const { word } = says;
	const hard = word(telling.inInbox ? 'tell_in_inbox_yes' : 'tell_in_inbox_no');
	const shared = content.sharing.map((who) => word(`share_${who}`)).join('\n');
	return [
		['last_when', 'last', word('last_when'), dateSaid(lastContact?.when, says)],
		['last_how', 'last', word('last_how'), lastContact?.how],
		['last_words', 'last', word('last_words'), lastContact?.words],
		['phones', 'last', word('phones'), content.phones],
		['relation', 'you', word('relation'), content.relation],
		['tell_way', 'you', word('tell_way'), `${word(`way_${telling.way}`)}\n${hard}`],
		['tell_whom', 'you', word('tell_whom'), telling.whom],
		['tell_contact', 'you', word('tell_contact'), telling.contact],
		['share', 'you', word('group_share'), shared || word('share_none')],
		['samples', 'you', word('samples'), content.samples],
	];
}
