import type { MemberSession } from '#foundations/access/index.ts';
import {
	acceptInvitation,
	inviteMember,
	sessionFrom,
	setUp,
	signIn,
	totpCode,
} from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { answerStories } from './answer-stories.ts';
import type { Login, Logins } from './logins.ts';
import { openCases } from './open-cases.ts';
import { organisation } from './organisation.ts';
import { tellSearches } from './tell-searches.ts';
import { tellPast, tellStories } from './tell-stories.ts';

/**
 * A believable organisation, by the same doors that a real one goes through.
 *
 * Everything happens some minutes ago, so that a code the app shows now has not been used.
 */
export async function seedDemo(db: Db, logins: Logins, now: Temporal.Instant): Promise<void> {
	const then = now.subtract({ minutes: 5 });
	const done = await setUp(db, organisation(account(logins.tomasa, then)), { now: then });
	if (!done.ok) return;
	const [intake, children, tracing] = done.invitations;
	if (!intake || !children || !tracing) return;
	await join(db, logins.selam, intake.token, then);
	await join(db, logins.idris, children.token, then);
	await join(db, logins.leyla, tracing.token, then);
	await tellPast(db, now);
	await tellStories(db, now);

	// A minute later, because a code is good once.
	const later = then.add({ minutes: 1 });
	const [tomasa, selam, idris, leyla] = await Promise.all(
		[logins.tomasa, logins.selam, logins.idris, logins.leyla].map((login) =>
			enter(db, login, later),
		),
	);
	if (!tomasa || !selam || !idris || !leyla) return;
	const colleague = await inviteMember(
		db,
		selam,
		{ name: logins.yusuf.name, places: [{ compartmentId: intake.compartmentId, role: 'member' }] },
		{ now: later },
	);
	await join(db, logins.yusuf, colleague.token, later);
	const searcher = await inviteMember(
		db,
		leyla,
		{
			name: logins.bereket.name,
			places: [{ compartmentId: tracing.compartmentId, role: 'member' }],
		},
		{ now: later },
	);
	await join(db, logins.bereket, searcher.token, later);
	const guardian = await inviteMember(
		db,
		tomasa,
		{ name: logins.mariam.name, roles: ['data-guardian', 'analyst'], places: [] },
		{ now: later },
	);
	await join(db, logins.mariam, guardian.token, later);
	for (const session of [selam, idris]) await answerStories(db, session, later);
	await openCases(db, selam, later);
	await tellSearches(db, leyla, later);
}

async function join(db: Db, login: Login, token: string, now: Temporal.Instant): Promise<void> {
	await acceptInvitation(db, { token, ...account(login, now) }, { now });
}

async function enter(db: Db, login: Login, now: Temporal.Instant): Promise<MemberSession | null> {
	const { signInName, password, totpSecret } = login;
	const code = totpCode(totpSecret, now);
	const signed = await signIn(db, { signInName, password, code }, { now });
	return signed.ok ? sessionFrom(db, signed.cookie, now) : null;
}

function account(login: Login, now: Temporal.Instant) {
	const { name, signInName, password, totpSecret } = login;
	return {
		...{ name, signInName, password, totpSecret },
		language: 'en',
		totpCode: totpCode(totpSecret, now),
	};
}
