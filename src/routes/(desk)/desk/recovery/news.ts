import { type MemberSession, wordsIn } from '#foundations/access/index.ts';
import { readCompartments, unseenRecoveries } from '#foundations/access/server/index.ts';
import { intlLocalesOf } from '#foundations/languages/index.ts';

export type RecoveryBanner = { id: string; name: string; teams: string; day: string };

/** Uses of the recovery that this member has not said they have seen, ready to be read. */
export async function recoveryBanners(
	session: MemberSession,
	{ db, locale, settings }: App.Locals,
): Promise<RecoveryBanner[]> {
	const news = await unseenRecoveries(db, session);
	if (news.length === 0) return [];
	const compartments = await readCompartments(db);
	const languages = intlLocalesOf(locale);
	const timeZone = settings?.timeZone ?? 'UTC';
	const days = new Intl.DateTimeFormat(languages, { dateStyle: 'long', timeZone });
	const lists = new Intl.ListFormat(languages);
	return news.map(({ id, usedBy, compartments: opened, at }) => ({
		id,
		name: usedBy,
		day: days.format(at.epochMilliseconds),
		teams: lists.format(
			compartments
				.filter((compartment) => opened.includes(compartment.id))
				.map(({ name }) => wordsIn(name, locale)),
		),
	}));
}
