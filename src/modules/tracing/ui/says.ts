import type { Calendar } from '#foundations/time/index.ts';
import type { Person, SharedWith, TellingWay } from '../content.ts';
import type { Build, MarkKind } from '../evidence/index.ts';

/**
 * How a record is put into words: by the messages of the page at the server, by the sentences that
 * came along in a family's own browser, in the words of the desk there.
 */
export type Says = {
	word(name: RowWord, values?: Readonly<Record<string, string>>): string;
	/** Of ISO 3166-1 alpha-2. */
	country(code: string): string;
	/** Of BCP 47. */
	language(tag: string): string;
	/** Of an ISO day. */
	day(iso: string): string;
	/** Latin digits in those of the page. */
	numbers(text: string): string;
	/** With the comma of the page. */
	list(parts: readonly (string | undefined)[]): string;
};

export type RowWord =
	| 'row_words'
	| 'name'
	| 'name_other'
	| 'name_nick'
	| 'name_under'
	| 'sex'
	| 'birth'
	| 'origin'
	| 'from'
	| 'spoken'
	| 'height'
	| 'height_said'
	| 'build'
	| 'marks'
	| 'effects'
	| 'legs'
	| 'companions'
	| 'age_said'
	| 'on_day'
	| 'last_when'
	| 'last_how'
	| 'last_words'
	| 'phones'
	| 'relation'
	| 'tell_way'
	| 'tell_in_inbox_yes'
	| 'tell_in_inbox_no'
	| 'tell_whom'
	| 'tell_contact'
	| 'group_share'
	| 'samples'
	| 'mark_not_seen'
	| 'share_none'
	| `sex_${NonNullable<Person['sex']>}`
	| `build_${Build}`
	| `mark_${MarkKind}`
	| `way_${TellingWay}`
	| `share_${SharedWith}`
	| `calendar_${Calendar}`;
