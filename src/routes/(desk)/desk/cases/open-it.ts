import { error, redirect } from '@sveltejs/kit';
import { newestOf } from '#modules/cases/index.ts';
import { openProposed } from '#modules/cases/server/index.ts';

/** Opens what a case proposes, at one click; where it cannot begin without answers, its form. */
export async function openIt(
	locals: App.Locals,
	{ caseId, procedure }: { caseId: string; procedure: string },
): Promise<never> {
	const { db, session, href } = locals;
	if (!session || !newestOf(procedure)) error(404);
	const done = await openProposed(db, session, { caseId, procedure }, { now: locals.now() });
	redirect(
		303,
		href(
			done.caseId
				? `/desk/cases/${done.caseId}?done=opened`
				: `/desk/cases/new/${procedure}?from=${caseId}`,
		),
	);
}
