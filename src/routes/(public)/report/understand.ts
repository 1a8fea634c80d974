import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { readReport, reportValues } from '#modules/reports/forms.ts';
import type { ReportForm } from '#modules/reports/index.ts';
import { uploadState } from '#modules/reports/server/index.ts';
import { type Carried, carriedBy } from '#modules/reports/ui/person/answers.ts';
import { type Problems, problemsOf } from '#modules/reports/ui/person/problems.ts';
import { teamFor } from '#modules/reports/ui/person/team-for.ts';
import { type Team, teamsOf } from '../teams.ts';

type Understood =
	| { report: ReportForm; team: Team; problems?: undefined }
	| { report?: undefined; team?: undefined; problems: Problems };

/** The posted form as a report with a team that may read it, or what to mend. */
export async function understand(
	form: FormData,
	{ files }: Carried,
	locals: App.Locals,
): Promise<Understood> {
	if (form.keys().next().done) return { problems: { words: m.report_problem_broken() } };
	const ids = files.map(({ id }) => id);
	const values = { ...reportValues(form), language: locals.locale, files: ids };
	const today = dayOf(locals.now(), locals.settings?.timeZone ?? 'UTC');
	const read = readReport(values, today);
	if (!read.ok) return { problems: problemsOf(read.problems) };
	const team = teamFor(await teamsOf(locals), read.report);
	if (!team) return { problems: { keep_away: m.report_problem_no_team() } };
	return { report: read.report, team };
}

/** What is carried, without files that waited so long that they were swept away. */
export async function stillHere(
	form: FormData,
	{ db }: App.Locals,
): Promise<{ carried: Carried; gone: boolean }> {
	const carried = await carriedBy(form);
	const states = await Promise.all(carried.files.map(({ id }) => uploadState(db, id)));
	const files = carried.files.filter((_, i) => states[i] !== null);
	return { carried: { ...carried, files }, gone: files.length < carried.files.length };
}
