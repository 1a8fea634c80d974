/**
 * What a case can belong to. `person`, `family` and `group` are ids without a name anywhere; an
 * `incident` is a record of its own. `apart`: one says that it does not belong to another case after
 * all, which holds once somebody else says it of the other.
 */
export const LINK_KINDS = [
	'report',
	'person',
	'family',
	'group',
	'incident',
	'case',
	'apart',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Why two cases do not belong together after all. */
export const WHYS_APART = ['another-person', 'mistake'] as const;
export type WhyApart = (typeof WHYS_APART)[number];
