import type { Db } from '#foundations/db/server/index.ts';
import type { Acted } from '../../acts.ts';
import type { CaseHow } from '../at-the-case.ts';
import { writeAct } from '../entries/write-act.ts';
import { actsOutside, whoOutside } from './acts-outside.ts';
import { noteAnswer } from './answers-by.ts';
import { byLink, type NoLink } from './by-link.ts';

/** An answer of a body outside: an act of the procedure like any other, in its one capacity and role. */
export async function answerByLink(
	db: Db,
	token: string,
	{ action, answers }: { action: string; answers: unknown },
	how: CaseHow,
): Promise<Acted | NoLink> {
	return byLink<Acted | NoLink>(db, token, how, async (at) => {
		const { tx, row, house, now, link, loaded, isWithdrawn } = at;
		const { procedure, state, surroundings } = loaded;
		if (isWithdrawn || !actsOutside(procedure, state, surroundings, link).includes(action)) {
			return { ok: false, problem: 'over' };
		}
		const actor = 'service:keeper' as const;
		const acting = { tx, row, house, now, actor, ledgerActor: 'service:outside' as const };
		const done = await writeAct(
			{ ...acting, who: whoOutside(link) },
			{ action, version: row.version, answers },
		);
		if (done.ok) await noteAnswer(tx, { entryId: done.entryId, linkId: link.id });
		return done;
	});
}
