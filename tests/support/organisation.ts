import type { AccountForm, MemberSession } from '#foundations/access/index.ts';
import {
	acceptInvitation,
	newTotpSecret,
	type SetUp,
	sessionFrom,
	setUp,
	signIn,
	totpCode,
} from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';

/** Monday morning. Tests add to it and never look at the clock of the machine. */
export const MONDAY = Temporal.Instant.from('2026-11-23T08:00:00Z');

export const PASSWORD = 'seven quiet herons';

/** Someone who fills in an account form as it should be. */
export function anAccount(name: string, now: Temporal.Instant, totpSecret = newTotpSecret()) {
	const form: AccountForm = {
		name,
		signInName: name.split(' ')[0] ?? name,
		password: PASSWORD,
		language: 'en',
		totpSecret,
		totpCode: totpCode(totpSecret, now),
	};
	return form;
}

export function aSetUp(now: Temporal.Instant): SetUp {
	return {
		organisation: 'Casa Puente',
		country: 'MX',
		timeZone: 'America/Mexico_City',
		languages: ['en', 'es'],
		contact: { email: '', phone: '', address: '', hours: '' },
		emergency: { MX: [{ service: 'any', number: '911', checked: false }] },
		administrator: anAccount('Ada Njoroge', now),
		compartments: [
			{
				name: { en: 'Intake team', es: 'Equipo de acogida' },
				purpose: { en: 'Reads what you tell us first.' },
				mayReceive: true,
				isDefault: true,
			},
			{
				name: { en: 'Child protection' },
				purpose: { en: 'Reads what concerns a child.' },
				mayReceive: true,
				isDefault: false,
				forChildren: true,
			},
		],
		recovery: { custodians: 3, needed: 2 },
	};
}

export type Organisation = {
	readonly db: Db;
	readonly shares: readonly string[];
	/** Compartment ids in the order of `aSetUp`. */
	readonly intake: string;
	readonly children: string;
	readonly administrator: Person;
	/** Leads the intake team. */
	readonly lead: Person;
	/** Leads child protection. */
	readonly childLead: Person;
};

export type Person = {
	readonly id: string;
	readonly totpSecret: string;
	readonly signInName: string;
	/** A new session, as if signed in at this moment. */
	session(now: Temporal.Instant): Promise<MemberSession>;
};

/** An organisation that is set up, with an administrator and a lead in each compartment. */
export async function anOrganisation(db: Db, now: Temporal.Instant): Promise<Organisation> {
	const input = aSetUp(now);
	const done = await setUp(db, input, { now });
	if (!done.ok) throw new Error(`set-up failed: ${JSON.stringify(done.problems)}`);
	const [intake, children] = done.invitations;
	if (!intake || !children) throw new Error('two compartments were asked for');
	const { administrator } = input;
	return {
		db,
		shares: done.shares,
		intake: intake.compartmentId,
		children: children.compartmentId,
		administrator: aPerson(db, done.administratorId, administrator),
		lead: await joins(db, intake.token, 'Lena Abebe', now),
		childLead: await joins(db, children.token, 'Carlos Haidari', now),
	};
}

/** Takes an invitation and is a member from then on. */
export async function joins(
	db: Db,
	token: string,
	name: string,
	now: Temporal.Instant,
): Promise<Person> {
	const account = anAccount(name, now);
	const accepted = await acceptInvitation(db, { ...account, token }, { now });
	if (!accepted.ok) throw new Error(`${name} could not join: ${JSON.stringify(accepted)}`);
	return aPerson(db, accepted.memberId, account);
}

function aPerson(db: Db, id: string, { signInName, totpSecret }: AccountForm): Person {
	let step = 0;
	return {
		...{ id, signInName, totpSecret },
		async session(now) {
			// No code counts twice, so each sign-in waits for the next one.
			step += 1;
			const later = now.add({ seconds: 30 * step });
			const code = totpCode(totpSecret, later);
			const signedIn = await signIn(db, { signInName, password: PASSWORD, code }, { now: later });
			if (!signedIn.ok) throw new Error(`${signInName} could not sign in`);
			const session = await sessionFrom(db, signedIn.cookie, later);
			if (!session) throw new Error(`${signInName} has no session`);
			return session;
		},
	};
}
