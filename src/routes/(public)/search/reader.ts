import { wordsIn } from '#foundations/access/index.ts';
import type { Reader } from '#modules/reports/ui/person/reader.ts';
import { teamForSearches } from '#modules/tracing/server/index.ts';
import { callsOf } from '../emergency.ts';

/** Who reads a search, as the page says it; null while nobody can. */
export async function readerOfSearches(locals: App.Locals): Promise<Reader | null> {
	const { settings, locale, href, db } = locals;
	const team = await teamForSearches(db);
	if (!settings || !team) return null;
	const calls = callsOf(settings, locale);
	return {
		team: wordsIn(team.name, locale),
		childTeam: '',
		organisation: settings.organisation,
		calls: calls.here,
		moreCalls: calls.elsewhere.length > 0 ? href('/') : '',
		teams: [],
	};
}
