import { day } from '#design/written.ts';
import { type MemberSession, wordsIn } from '#foundations/access/index.ts';
import { readCompartments, unseenRecoveries } from '#foundations/access/server/index.ts';
import { listed } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';

export type RecoveryBanner = { id: string; name: string; teams: string; day: string };

/** Uses of the recovery that this member has not said they have seen, ready to be read. */
export async function recoveryBanners(
	session: MemberSession,
	{ db, locale, settings }: App.Locals,
): Promise<RecoveryBanner[]> {
	const news = await unseenRecoveries(db, session);
	if (news.length === 0) return [];
	const compartments = await readCompartments(db);
	const timeZone = settings?.timeZone ?? 'UTC';
	return news.map(({ id, usedBy, compartments: opened, at }) => ({
		id,
		name: usedBy,
		day: day(dayOf(at, timeZone).toString()),
		teams: listed(
			compartments
				.filter((compartment) => opened.includes(compartment.id))
				.map(({ name }) => wordsIn(name, locale)),
			locale,
		),
	}));
}
