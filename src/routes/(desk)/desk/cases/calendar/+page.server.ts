import { error } from '@sveltejs/kit';
import { dayOf } from '#foundations/time/index.ts';
import { calendar } from '#modules/cases/server/index.ts';
import type { PageServerLoad } from './$types';

/** How far one looks back for what was missed, and ahead for what is owed. */
const DAYS = { back: 14, ahead: 42 } as const;

export const load: PageServerLoad = async ({ locals }) => {
	const { db, session, settings, href } = locals;
	if (!session || !settings) error(404);
	const how = { now: locals.now() };
	const today = dayOf(how.now, settings.timeZone);
	const between = {
		from: today.subtract({ days: DAYS.back }),
		to: today.add({ days: DAYS.ahead }),
	};
	return {
		days: await calendar(db, session, between, how),
		today: today.toString(),
		zone: settings.timeZone,
		cases: href('/desk/cases'),
	};
};
