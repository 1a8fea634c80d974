/** The pure door of consent: what allows a record to be read outside its team. */
export type { Grant, Purpose, Recipient, Wish } from './grant.ts';
export { liveGrant, PURPOSES } from './grant.ts';
