import { m } from '#foundations/languages/index.ts';

/**
 * What is wrong with a form about a person, for the list above it: each line names its field first,
 * because in a list a sentence such as “This is not in the list” stands alone.
 *
 * @param problems control → sentence
 */
export function labelled(problems: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(problems).map(([control, sentence]) => {
			const label = labelOf(control);
			return [control, label ? `${label}: ${sentence}` : sentence];
		}),
	);
}

/** Of slots and of questions with several boxes, the question: `leg_2_country`, `birth_day`. */
function labelOf(control: string): string | undefined {
	const own = control.replace(/^(leg|mark)_\d+_/, '$1_');
	const known = (name: string) => LABELS[name]?.();
	return known(own) ?? known(own.replace(/_(from|to|year|month|day|calendar)$/, ''));
}

const LABELS: Readonly<Record<string, () => string>> = {
	name: m.search_name,
	name_other: m.search_name_other,
	name_nick: m.search_name_nick,
	name_under: m.search_name_under,
	words: m.search_words,
	sex: m.search_sex,
	birth: m.search_birth,
	age: m.search_age,
	origin_1: m.search_origin,
	origin_2: m.search_origin_2,
	from: m.search_from,
	spoken_1: m.search_spoken,
	spoken_2: m.search_spoken_2,
	height: m.search_height,
	build: m.search_build,
	mark_kind: m.search_mark_kind,
	mark_site: m.search_mark_site,
	mark_words: m.search_mark_words,
	effects: m.search_effects,
	leg_place: m.search_leg_place,
	leg_country: m.search_leg_country,
	leg: m.search_leg_when,
	leg_words: m.search_leg_words,
	companions: m.search_companions,
	last: m.search_last_when,
	last_how: m.search_last_how,
	last_words: m.search_last_words,
	phones: m.search_phones,
	relation: m.search_relation,
	tell_way: m.search_tell_way,
	tell_whom: m.search_tell_whom,
	tell_contact: m.search_tell_contact,
	samples: m.search_samples,
	share: m.search_group_share,
};
