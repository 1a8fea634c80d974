import { error } from '@sveltejs/kit';
import { wordsIn } from '#foundations/access/index.ts';
import { readTeam, type Team } from '#foundations/access/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { DeskReport, Reader } from '#modules/reports/index.ts';
import { letterOf, readersOf, readReport, reportMark } from '#modules/reports/server/index.ts';
import type {
	DeskReportPage,
	TeamMember,
	TeamToChoose,
} from '#modules/reports/ui/desk/desk-report-page.ts';
import { mayHandOn, possibleActs } from '#modules/reports/ui/desk/possible-acts.ts';
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
	const mayRead = await readersOf(db, session, { reportId }, how);
	const team = withReaders(await readTeam(db, session, how), mayRead);
	const asked = found.asked.filter((id) => team.readers.has(id));
	const teams = teamsToChoose(team, found, locale);
	const report = { ...found, asked, transferTo: teams.map(({ id }) => id) };
	const opening = new Set(mayRead.flatMap(({ id, opens }) => (opens ? [id] : [])));
	const readers = membersOf(team, report.compartmentId, opening);
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
		appeal: letterOf('appeal', report.language, settings.organisation),
		zone: settings.timeZone,
		today: dayOf(how.now, settings.timeZone).toString(),
		done: address.get('done'),
		file: address.get('file'),
		noCopy: address.get('nocopy'),
		unreadable: address.get('unreadable'),
		handOn: { may: mayHandOn(actor, report), problem: address.get('handon') },
		paper: paperOf(address.get('paper')),
		page: href(`/desk/reports/${report.reportId}`),
		inbox: href('/desk/inbox'),
		newCase: `${href('/desk/cases/new')}?report=${report.reportId}`,
		pageOf: Object.fromEntries(
			report.linked.map(({ reportId: id }) => [id, href(`/desk/reports/${id}`)]),
		),
	};
}

type TeamOfReaders = Team & {
	/** Teams (compartment ids) of whoever is not kept away from the report, by member id. */
	readers: ReadonlyMap<string, readonly string[]>;
};

function withReaders(team: Team, readers: readonly Reader[]): TeamOfReaders {
	return { ...team, readers: new Map(readers.map(({ id, compartments }) => [id, compartments])) };
}

function membersOf(
	{ members }: Team,
	compartmentId: string,
	opening: ReadonlySet<string>,
): TeamMember[] {
	return members
		.filter(({ id }) => opening.has(id))
		.map(({ id, name, places }) => {
			const place = places.find((one) => one.compartmentId === compartmentId);
			return { id, name, lead: place?.role === 'lead' };
		});
}

function colleaguesOf({ members, readers }: TeamOfReaders, { asked }: DeskReport, me: string) {
	return members
		.filter(({ id }) => id !== me && readers.has(id) && !asked.includes(id))
		.map(({ id, name }) => ({ id, name }));
}

/**
 * All other teams where anybody works, with everyone there whom the desk did not exclude. One that
 * the person keeps away stands here like the others: what is missing would tell their choice.
 */
function teamsToChoose(team: TeamOfReaders, found: DeskReport, locale: string) {
	return found.transferTo
		.map((id): TeamToChoose => {
			const there = team.members.filter(
				(one) =>
					!found.excluded.includes(one.id) &&
					one.places.some(({ compartmentId }) => compartmentId === id),
			);
			return {
				id,
				name: nameOfTeam(team, id, locale),
				members: there.map(({ name }) => name),
			};
		})
		.filter(({ members }) => members.length > 0);
}

function nameOfTeam({ compartments }: Team, id: string, locale: string): string {
	const found = compartments.find((one) => one.id === id);
	return found ? wordsIn(found.name, locale) : '';
}

function paperOf(text: string | null): DeskReportPage['paper'] {
	return text === 'plain' || text === 'with-notes' ? text : null;
}
