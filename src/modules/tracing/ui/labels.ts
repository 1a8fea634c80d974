/** The words of the closed lists, in the language of the page. */
import { m } from '#foundations/languages/index.ts';
import type { Person, SharedWith, TellingWay } from '../content.ts';
import type { Build, MarkKind } from '../evidence/index.ts';

export const sexLabels = {
	female: m.search_sex_female,
	male: m.search_sex_male,
	other: m.search_sex_other,
} satisfies Record<NonNullable<Person['sex']>, () => string>;

export const buildLabels = {
	slight: m.search_build_slight,
	medium: m.search_build_medium,
	heavy: m.search_build_heavy,
} satisfies Record<Build, () => string>;

export const markLabels = {
	tattoo: m.search_mark_tattoo,
	scar: m.search_mark_scar,
	amputation: m.search_mark_amputation,
	implant: m.search_mark_implant,
	dental: m.search_mark_dental,
	other: m.search_mark_other,
} satisfies Record<MarkKind, () => string>;

export const tellingWayLabels = {
	in_person: m.search_way_in_person,
	phone: m.search_way_phone,
	through_someone: m.search_way_through_someone,
	inbox: m.search_way_inbox,
} satisfies Record<TellingWay, () => string>;

export const sharedWithLabels = {
	red_cross: m.search_share_red_cross,
	forensic_institute: m.search_share_forensic_institute,
	consulate: m.search_share_consulate,
	partner_organisations: m.search_share_partner_organisations,
} satisfies Record<SharedWith, () => string>;

export const sharedWithHints = {
	red_cross: m.search_share_red_cross_hint,
	forensic_institute: m.search_share_forensic_institute_hint,
	consulate: m.search_share_consulate_hint,
	partner_organisations: m.search_share_partner_organisations_hint,
} satisfies Record<SharedWith, () => string>;

/** A closed list as the options of a question. */
export function optionsOf(labels: Readonly<Record<string, () => string>>) {
	return Object.entries(labels).map(([value, label]) => ({ value, label: label() }));
}
