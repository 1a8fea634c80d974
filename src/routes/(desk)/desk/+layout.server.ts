import type { MemberSession } from '#foundations/access/index.ts';
import { countInbox } from '#modules/reports/server/index.ts';
import type { LayoutServerLoad } from './$types';
import { recoveryBanners } from './recovery/news.ts';
import { type Waiting, waysFor } from './ways.ts';

/** Who is at work and where they can go. Set-up and sign-in have nobody, and show no ways. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	const { session, actor, href } = locals;
	return {
		member: session?.member.name ?? null,
		groups: session ? waysFor(actor, href, await waitingFor(session, locals)) : [],
		address: url.pathname,
		signOut: href('/desk/sign-out'),
		recoveries: session ? await recoveryBanners(session, locals) : [],
	};
};

/** Whoever reads no reports is not told how many there are. */
async function waitingFor(session: MemberSession, { db, now }: App.Locals): Promise<Waiting> {
	if (session.compartments.length === 0) return {};
	const { waiting, urgent } = await countInbox(db, session, { now: now() });
	return { '/desk/inbox': { count: waiting, urgent: urgent > 0 } };
}
