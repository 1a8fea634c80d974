import { m } from '#foundations/languages/index.ts';
import { here } from '../said.ts';
import type { RowWord, Says } from '../says.ts';

/** What a family was asked as "you", as an officer reads of it. */
const WORDS: Partial<Record<RowWord, () => string>> = {
	row_words: m.tracing_family_words,
	last_when: m.tracing_family_last_when,
	relation: m.tracing_family_relation,
	tell_way: m.tracing_family_tell_way,
	way_through_someone: m.tracing_family_way_through_someone,
	way_inbox: m.tracing_family_way_inbox,
	tell_in_inbox_yes: m.tracing_family_hard_yes,
	tell_in_inbox_no: m.tracing_family_hard_no,
	tell_whom: m.tracing_family_tell_whom,
	tell_contact: m.tracing_family_tell_contact,
	group_share: m.tracing_family_share,
	share_none: m.tracing_family_share_none,
};

/** A family's search in the words of the desk. */
export const ofFamily: Says = {
	...here,
	word: (name, values) => WORDS[name]?.() ?? here.word(name, values),
};
