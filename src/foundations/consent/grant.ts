import type { Temporal } from '#foundations/time/index.ts';

/** For what a record may be read outside its team. Closed: no organisation adds its own. */
export const PURPOSES = [
	'protection',
	'search',
	'health',
	'child-protection',
	'legal-representation',
	'investigation-of-abuse',
	'statistics',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who may receive: an organisation, a unit or a team. Enforcement can never (R2). */
export type Recipient = { readonly id: string; readonly enforcement: boolean };

/**
 * One yes: this record's item, to this recipient, for this purpose, from then until then.
 *
 * What a person gave begins with the day on which they gave it, for the exact moment is kept
 * nowhere. A withdrawal is in force as soon as it is written, whatever its day says.
 */
export type Grant = {
	readonly id: string;
	readonly record: string;
	/** Which part of the record: contact, narrative, files … A grant of one is no grant of another. */
	readonly item: string;
	readonly purpose: Purpose;
	/** Id of the recipient. */
	readonly recipient: string;
	readonly from: Temporal.Instant;
	/** The first moment at which the grant is over. There is no grant for ever. */
	readonly until: Temporal.Instant;
	readonly withdrawnOn: Temporal.PlainDate | null;
};

export type Wish = {
	readonly record: string;
	readonly item: string;
	readonly purpose: Purpose;
	readonly recipient: Recipient;
	readonly now: Temporal.Instant;
};

/**
 * The grant that allows exactly this, or null. Nothing is inferred: not a wider purpose from a
 * narrower one, nor the whole from a part, nor one recipient from another.
 */
export function liveGrant(grants: readonly Grant[], wish: Wish): Grant | null {
	// A body that became an enforcement one after it was given something reads no more of it.
	if (wish.recipient.enforcement) return null;
	return grants.find((grant) => allows(grant, wish)) ?? null;
}

function allows(grant: Grant, { record, item, purpose, recipient, now }: Wish): boolean {
	const same =
		grant.record === record &&
		grant.item === item &&
		grant.purpose === purpose &&
		grant.recipient === recipient.id;
	return same && grant.withdrawnOn === null && isWithin(grant, now);
}

function isWithin({ from, until }: Grant, now: Temporal.Instant): boolean {
	const time = now.epochMilliseconds;
	return from.epochMilliseconds <= time && time < until.epochMilliseconds;
}
