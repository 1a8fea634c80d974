import { error } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { countInbox, listInbox } from '#modules/reports/server/index.ts';
import type { DeskInboxPage } from '#modules/reports/ui/desk/desk-inbox-page.ts';
import { readShown, type Shown } from '#modules/reports/ui/desk/inbox-address.ts';
import { namesOf } from '../names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }): Promise<DeskInboxPage> => {
	const { db, session, settings, href } = locals;
	if (!session || !settings) error(404);
	const how = { now: locals.now() };
	const shown = readShown(url.searchParams);
	const [found, counts, team] = await Promise.all([
		listInbox(db, session, filterOf(shown), how),
		countInbox(db, session, how),
		readTeam(db, session, how),
	]);
	return {
		found,
		shown,
		counts,
		teams: session.compartments.map(({ id, name }) => ({ id, name })),
		names: namesOf(team),
		me: session.member.id,
		today: dayOf(how.now, settings.timeZone).toString(),
		inbox: href('/desk/inbox'),
		reports: href('/desk/reports'),
		home: href('/'),
		done: url.searchParams.get('done'),
	};
};

function filterOf({ team, stage, only, wave, page }: Shown) {
	return {
		page,
		...(team && { compartmentId: team }),
		...(stage && { stage }),
		...(only && { [only]: true }),
		...(wave && { wave }),
	};
}
