import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { newestOf } from '#modules/cases/index.ts';
import { act, type OpenInput, openCase, readCase } from '#modules/cases/server/index.ts';
import { aReportingHouse, SATURDAY } from './reporting-house.ts';

/** The organisation in Athens with its caseworkers and what they do to cases. */
export async function aCaseHouse(db: Db) {
	const house = await aReportingHouse(db);
	const [amina, lead] = [
		await house.member('Amina', [house.intake]),
		await house.member('Lindiwe', [house.intake], { role: 'lead' }),
	];
	return {
		...house,
		amina,
		lead,
		/** Opens a case as it should be. @throws when it was not opened */
		async opened(session: MemberSession, input: OpenInput, now = SATURDAY): Promise<string> {
			const done = await openCase(db, session, input, { now });
			if (!done.ok) throw new Error(JSON.stringify(done));
			return done.caseId;
		},
		/** Tries an act, with the form of the case's own version. */
		acts(
			session: MemberSession,
			caseId: string,
			action: string,
			answers: Record<string, unknown> = {},
			{
				now = SATURDAY,
				...more
			}: { now?: typeof SATURDAY; after?: string; corrects?: string; signs?: string } = {},
		) {
			return act(db, session, { caseId, action, version: 1, answers, ...more }, { now });
		},
		reads: (session: MemberSession, caseId: string, now = SATURDAY) =>
			readCase(db, session, { caseId }, { now }),
		newestOf,
	};
}

export type CaseHouse = Awaited<ReturnType<typeof aCaseHouse>>;
