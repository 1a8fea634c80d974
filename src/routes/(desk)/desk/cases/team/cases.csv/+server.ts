import { readTeam } from '#foundations/access/server/index.ts';
import { listTeamCases } from '#modules/cases/server/index.ts';
import { casesCsv } from '#modules/cases/ui/desk/cases-csv.ts';
import { savedFile } from '../../../../../saved-file.ts';
import { namesOf } from '../../../names.ts';
import { sessionOf } from '../../../session.ts';
import { teamShown } from '../team-shown.ts';
import type { RequestHandler } from './$types';

/** The list of a team's cases to save: facts, without a word that anybody told. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const session = sessionOf(locals);
	const how = { now: locals.now() };
	const { team, filter } = teamShown(session, url.searchParams);
	const rows = await listTeamCases(locals.db, session, { ...filter, compartmentId: team }, how);
	const names = namesOf(await readTeam(locals.db, session, how));
	const csv = casesCsv(rows, { names, now: how.now.toString() });
	return savedFile(csv, { type: 'text/csv; charset=utf-8', name: 'cases.csv' });
};
