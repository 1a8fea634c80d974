import { error } from '@sveltejs/kit';
import { wordsIn } from '#foundations/access/index.ts';
import { readTeam, type Team } from '#foundations/access/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { DeskReport } from '#modules/reports/index.ts';
import { readReport, reportMark } from '#modules/reports/server/index.ts';
import type {
	DeskReportPage,
	TeamMember,
	TeamToChoose,
} from '#modules/reports/ui/desk/desk-report-page.ts';
import { possibleActs } from '#modules/reports/ui/desk/possible-acts.ts';
import { namesOf } from '../../names.ts';

/** Everything that the page of a report shows. Reading it is noted, see read-report. */
export async function pageOfReport(
	locals: App.Locals,
	reportId: string,
	address: URLSearchParams,
): Promise<DeskReportPage> {
	const { db, session, actor, settings, href, locale } = locals;
	if (!session || !settings) error(404);
	const how = { now: locals.now() };
	// The mark before the reading: see report-mark.
	const version = await reportMark(db, session, { reportId }, how);
	const found = await readReport(db, session, { reportId }, how);
	const team = await readTeam(db, session, how);
	const teams = teamsToChoose(team, found, locale);
	const report = { ...found, transferTo: teams.map(({ id }) => id) };
	const readers = membersOf(team, report.compartmentId, report.excluded);
	const colleagues = colleaguesOf(team, report, session.member.id);
	const others = colleagues.length + report.asked.length;
	return {
		report,
		version,
		acts: possibleActs(actor, report, { colleagues: colleagues.length, others }),
		names: namesOf(team),
		me: session.member.id,
		team: nameOfTeam(team, report.compartmentId, locale),
		readers,
		colleagues,
		teams,
		zone: settings.timeZone,
		today: dayOf(how.now, settings.timeZone).toString(),
		done: address.get('done'),
		file: address.get('file'),
		noCopy: address.get('nocopy'),
		unreadable: address.get('unreadable'),
		paper: paperOf(address.get('paper')),
		page: href(`/desk/reports/${report.reportId}`),
		inbox: href('/desk/inbox'),
		pageOf: Object.fromEntries(
			report.linked.map(({ reportId: id }) => [id, href(`/desk/reports/${id}`)]),
		),
	};
}

/** Whoever runs the server belongs to no team, whatever the list says. */
function readsContent({ roles }: Team['members'][number]): boolean {
	return !roles.includes('administrator');
}

function membersOf(team: Team, compartmentId: string, excluded: readonly string[]): TeamMember[] {
	return team.members.filter(readsContent).flatMap(({ id, name, places }) => {
		const place = places.find((one) => one.compartmentId === compartmentId);
		return place && !excluded.includes(id) ? [{ id, name, lead: place.role === 'lead' }] : [];
	});
}

function colleaguesOf(team: Team, { excluded, asked }: DeskReport, me: string) {
	return team.members
		.filter(readsContent)
		.filter(({ id }) => id !== me && !excluded.includes(id) && !asked.includes(id))
		.map(({ id, name }) => ({ id, name }));
}

/** A team in which nobody could read it is not offered. */
function teamsToChoose(team: Team, { transferTo, excluded }: DeskReport, locale: string) {
	return transferTo
		.map(
			(id): TeamToChoose => ({
				id,
				name: nameOfTeam(team, id, locale),
				members: membersOf(team, id, excluded).map(({ name }) => name),
			}),
		)
		.filter(({ members }) => members.length > 0);
}

function nameOfTeam({ compartments }: Team, id: string, locale: string): string {
	const found = compartments.find((one) => one.id === id);
	return found ? wordsIn(found.name, locale) : '';
}

function paperOf(text: string | null): DeskReportPage['paper'] {
	return text === 'plain' || text === 'with-notes' ? text : null;
}
