/**
 * What a case can belong to. `person`, `family` and `group` are ids without a name anywhere; an
 * `incident` is a record of its own.
 */
export const LINK_KINDS = ['report', 'person', 'family', 'group', 'incident', 'case'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
