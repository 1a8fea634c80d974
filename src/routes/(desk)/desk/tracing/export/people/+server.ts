import { exportPfif } from '#modules/tracing/server/index.ts';
import { savedFile } from '../../../../../saved-file.ts';
import { sessionOf } from '../../../session.ts';
import { ownTeam } from '../../own-team.ts';
import type { RequestHandler } from './$types';

/** By a form and not by a link: what leaves is taken on purpose, and noted. */
export const POST: RequestHandler = async ({ locals, url }) => {
	const session = sessionOf(locals);
	const team = await ownTeam(locals, session);
	const wanted = { ...team, domain: url.hostname };
	const { xml } = await exportPfif(locals.db, session, wanted, { now: locals.now() });
	return savedFile(xml, { type: 'application/xml; charset=utf-8', name: 'records.xml' });
};
