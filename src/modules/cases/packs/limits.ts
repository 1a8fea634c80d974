/**
 * The limits that definitions ask of a country, and what each means. A pack answers every one: with
 * a source, or with `unknown`.
 */
export const PACK_LIMITS = {
	beforeJudge: 'until when a judge must have decided about the detention',
	detentionMaximum: 'how long detention for migration may last in all',
	returnAppeal: 'until when a decision to return can be appealed',
	asylumAppeal: 'until when a refusal of asylum can be appealed',
} as const;
export type PackLimitName = keyof typeof PACK_LIMITS;
