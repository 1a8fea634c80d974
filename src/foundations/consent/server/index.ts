/** The server door of consent: to give, to withdraw, and to ask whether a grant is live. */
export { isMarkedName, markName } from './enforcement-names.ts';
export type { Given } from './give-grant.ts';
export { giveGrant } from './give-grant.ts';
export { findLiveGrant, grantsOf } from './read-grants.ts';
export {
	addRecipient,
	markEnforcement,
	recipientListed,
	recipientNamed,
	recipientOf,
} from './recipients.ts';
export { consentGrants, consentRecipients } from './tables.ts';
export { withdrawGrant } from './withdraw-grant.ts';
