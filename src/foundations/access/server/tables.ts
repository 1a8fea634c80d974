import {
	boolean,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid,
} from 'drizzle-orm/pg-core';
import { bytes, moment } from '#foundations/db/index.ts';
import type { Assurance, CompartmentRole, Role } from '../actor.ts';
import type { Words } from '../compartment.ts';
import type { Settings } from '../settings.ts';

/** The organisation; one row, written by set-up. */
export const accessSettings = pgTable('access_settings', {
	id: integer().primaryKey(),
	organisation: text().notNull(),
	country: text().notNull(),
	timeZone: text('time_zone').notNull(),
	languages: jsonb().$type<Settings['languages']>().notNull(),
	contact: jsonb().$type<Settings['contact']>().notNull(),
	emergency: jsonb().$type<Settings['emergency']>().notNull(),
	installationSalt: bytes('installation_salt').notNull(),
	recovery: jsonb().$type<Settings['recovery']>().notNull(),
	setUpAt: moment('set_up_at').notNull(),
});

/** Codes that the server printed before set-up: hashes; emptied when set-up is done. */
export const accessSetUpCodes = pgTable('access_set_up_codes', {
	hash: bytes().primaryKey(),
});

/** Who works here. Whoever left keeps name and id, so that the past stays legible. */
export const accessMembers = pgTable('access_members', {
	id: uuid().primaryKey(),
	name: text().notNull(),
	/** For notices without content, and to know a sign-in by OpenID Connect. */
	email: text(),
	language: text().notNull(),
	roles: jsonb().$type<readonly Role[]>().notNull(),
	recipient: text().notNull(),
	joinedAt: moment('joined_at').notNull(),
	removedAt: moment('removed_at'),
});

/** How a member shows who they are. Only the service `access` sees these rows. */
export const accessCredentials = pgTable(
	'access_credentials',
	{
		memberId: uuid('member_id')
			.primaryKey()
			.references(() => accessMembers.id),
		signInName: text('sign_in_name').notNull().unique(),
		/** The member's identity, locked with the password. */
		lock: text().notNull(),
		/** The TOTP secret, sealed to the member: the password must open it first. */
		totp: bytes().notNull(),
		/** The last 30-second step of which a code was taken; no code counts twice. */
		totpStep: integer('totp_step').notNull(),
		/** SHA-256 of each recovery code that is still good, hex. */
		recoveryCodes: jsonb('recovery_codes').$type<readonly string[]>().notNull(),
		oidcIssuer: text('oidc_issuer'),
		oidcSubject: text('oidc_subject'),
	},
	(table) => [unique('access_credentials_oidc').on(table.oidcIssuer, table.oidcSubject)],
);

export const accessPasskeys = pgTable(
	'access_passkeys',
	{
		/** The credential id, base64url, as the browser says it. */
		id: text().primaryKey(),
		memberId: uuid('member_id')
			.notNull()
			.references(() => accessMembers.id),
		name: text().notNull(),
		publicKey: bytes('public_key').notNull(),
		counter: integer().notNull(),
		transports: jsonb().$type<readonly string[]>().notNull(),
		/** The identity locked with the passkey's own secret (PRF); null where it has none. */
		lock: text(),
		addedAt: moment('added_at').notNull(),
	},
	(table) => [index('access_passkeys_member').on(table.memberId)],
);

/** Questions that were put to a browser and wait for one answer. */
export const accessChallenges = pgTable(
	'access_challenges',
	{
		id: uuid().primaryKey(),
		purpose: text().notNull(),
		memberId: uuid('member_id'),
		said: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
		expiresAt: moment('expires_at').notNull(),
	},
	// Anyone may ask for one: a million of them must not make the next one slow.
	(table) => [index('access_challenges_expiry').on(table.expiresAt)],
);

export const accessCompartments = pgTable('access_compartments', {
	id: uuid().primaryKey(),
	name: jsonb().$type<Words>().notNull(),
	purpose: jsonb().$type<Words>().notNull(),
	recipient: text().notNull(),
	generation: integer().notNull(),
	/** Whether reports may be addressed to it by the people who write. */
	mayReceive: boolean('may_receive').notNull(),
	/** Where a report goes that names no other. */
	isDefault: boolean('is_default').notNull(),
	/** Where a report goes that is about a child. */
	forChildren: boolean('for_children').notNull().default(false),
	/** Where a family's search for a missing person goes. */
	forTracing: boolean('for_tracing').notNull().default(false),
	/** A member left: the next unlocked session of a member changes the keys. */
	rekeyDue: boolean('rekey_due').notNull(),
	position: integer().notNull(),
});

export const accessMemberships = pgTable(
	'access_memberships',
	{
		compartmentId: uuid('compartment_id')
			.notNull()
			.references(() => accessCompartments.id),
		memberId: uuid('member_id')
			.notNull()
			.references(() => accessMembers.id),
		role: text().$type<CompartmentRole>().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.compartmentId, table.memberId] }),
		index('access_memberships_member').on(table.memberId),
	],
);

/** The identity of a compartment, wrapped to each member and to the recovery. */
export const accessCompartmentKeys = pgTable(
	'access_compartment_keys',
	{
		compartmentId: uuid('compartment_id').notNull(),
		generation: integer().notNull(),
		/** A member's id, or `recovery`. */
		holder: text().notNull(),
		wrapped: bytes().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.compartmentId, table.generation, table.holder] }),
		foreignKey({ columns: [table.compartmentId], foreignColumns: [accessCompartments.id] }),
		index('access_compartment_keys_holder').on(table.holder),
	],
);

/** Good once and for a few days. What stands here opens nothing without the link. */
export const accessInvitations = pgTable('access_invitations', {
	id: uuid().primaryKey(),
	/** SHA-256 of the secret in the link. */
	hash: bytes().notNull(),
	/** Keys drawn from the same secret; the invited compartments are wrapped to them. */
	recipient: text().notNull(),
	name: text().notNull(),
	email: text(),
	roles: jsonb().$type<readonly Role[]>().notNull(),
	places: jsonb().$type<readonly InvitedPlace[]>().notNull(),
	/** null for set-up. */
	invitedBy: uuid('invited_by'),
	expiresAt: moment('expires_at').notNull(),
});

export type InvitedPlace = {
	readonly compartmentId: string;
	readonly role: CompartmentRole;
	/** By generation: the compartment's identity wrapped to the invitation, base64. */
	readonly wrapped: Readonly<Record<number, string>>;
};

/** Who is signed in. No address, no browser: a session is a secret and two times. */
export const accessSessions = pgTable(
	'access_sessions',
	{
		id: uuid().primaryKey(),
		/** SHA-256 of the secret in the cookie. */
		hash: bytes().notNull(),
		memberId: uuid('member_id')
			.notNull()
			.references(() => accessMembers.id),
		/** The member's identity, locked with the same secret. */
		lock: text().notNull(),
		assurance: text().$type<Assurance>().notNull(),
		startedAt: moment('started_at').notNull(),
		seenAt: moment('seen_at').notNull(),
	},
	(table) => [index('access_sessions_member').on(table.memberId)],
);

/** Failed sign-ins by a keyed hash of the name tried, whether anyone has that name or not. */
export const accessAttempts = pgTable(
	'access_attempts',
	{
		name: text().primaryKey(),
		failures: integer().notNull(),
		lastAt: moment('last_at').notNull(),
	},
	(table) => [index('access_attempts_age').on(table.failures, table.lastAt)],
);

/** Each use of the recovery shares, which every member is told of. */
export const accessRecoveries = pgTable('access_recoveries', {
	id: uuid().primaryKey(),
	usedBy: uuid('used_by')
		.notNull()
		.references(() => accessMembers.id),
	compartments: jsonb().$type<readonly string[]>().notNull(),
	at: moment().notNull(),
});

export const accessRecoveryAcknowledgements = pgTable(
	'access_recovery_acknowledgements',
	{
		recoveryId: uuid('recovery_id')
			.notNull()
			.references(() => accessRecoveries.id),
		memberId: uuid('member_id')
			.notNull()
			.references(() => accessMembers.id),
		at: moment().notNull(),
	},
	(table) => [primaryKey({ columns: [table.recoveryId, table.memberId] })],
);
