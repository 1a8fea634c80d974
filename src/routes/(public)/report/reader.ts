import type { Reader } from '#modules/reports/ui/person/reader.ts';
import { teamFor } from '#modules/reports/ui/person/team-for.ts';
import { callsOf } from '../emergency.ts';
import type { Team } from '../teams.ts';

/** Who reads, as the page says it; null while nobody can: before set-up, or without a team. */
export function readerOf(locals: App.Locals, teams: readonly Team[], team?: Team): Reader | null {
	const { settings, locale, href } = locals;
	const reading = team ?? teams[0];
	if (!settings || !reading) return null;
	const children = teamFor(teams, { keepAway: [], about: 'child' });
	const calls = callsOf(settings, locale);
	return {
		team: reading.name,
		childTeam: children && children.id !== reading.id ? children.name : '',
		organisation: settings.organisation,
		calls: calls.here,
		moreCalls: calls.elsewhere.length > 0 ? href('/') : '',
		teams: teams.length > 1 ? teams.map(({ id, name }) => ({ id, name })) : [],
	};
}
