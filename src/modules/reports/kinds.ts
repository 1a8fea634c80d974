/** The words a report is sorted by: closed lists, so that nothing personal can hide in a fact. */

/** Who or what the report is about, in the eyes of the person who tells it. */
export const KINDS = [
	'official',
	'employer',
	'smuggler',
	'hate',
	'pushback',
	'detention',
	'service',
	'missing',
	'other',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * `anonymous`: nobody knows who told. `confidential`: this organisation knows. `named`: the name
 * may be used as agreed. Only the person changes it.
 */
export const MODES = ['anonymous', 'confidential', 'named'] as const;
export type Mode = (typeof MODES)[number];

export const ABOUT = ['myself', 'someone', 'group', 'child'] as const;
export type About = (typeof ABOUT)[number];

export function isKind(text: unknown): text is Kind {
	return KINDS.some((kind) => kind === text);
}

export function isMode(text: unknown): text is Mode {
	return MODES.some((mode) => mode === text);
}
