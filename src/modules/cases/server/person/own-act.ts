import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import type { Acted } from '../../acts.ts';
import { isNotByReceipt } from '../../signs/sign-acts.ts';
import { notThere } from '../at-the-case.ts';
import { rowsOf } from '../entries/entry-rows.ts';
import type { ActInput } from '../entries/make-entry.ts';
import { writeAct } from '../entries/write-act.ts';
import { plannedIn } from '../signs/planned-in.ts';
import { cases } from '../tables.ts';
import { atOwnCases } from './at-own-cases.ts';
import { PERSON } from './own-cases.ts';

/**
 * What a person does on their own case with their receipt: challenge, correct, add, withdraw, each
 * as the procedure names it. A protective act always works, whatever was answered and whenever; but
 * while signs of life run, a receipt alone ends neither them nor their case (decision 0021).
 */
export async function ownAct(
	db: Db,
	key: PersonKey,
	{ caseId, ...input }: Omit<ActInput, 'version'> & { caseId: string },
	how: InboxHow,
): Promise<Acted | NotOpened> {
	return atOwnCases<Acted>(db, key, how, async (own) => {
		const row = own.rows.find(({ id, erasedOn }) => id === caseId && !erasedOn);
		if (!row || isNotByReceipt(input.action, plannedIn(await rowsOf(own.tx, row.id)) !== undefined))
			throw notThere();
		await own.tx.update(cases).set({ fresh: true }).where(eq(cases.id, row.id));
		// A receipt opens the layer of the person alone.
		const opens = async () => ({ record: await own.open(row.id), desk: null });
		const acting = { ...own, row, who: PERSON, ledgerActor: own.actor, opens };
		return writeAct(acting, { ...input, version: row.version });
	});
}
