import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import type { OwnCase } from '../../views.ts';
import { notThere } from '../at-the-case.ts';
import { atOwnCases } from './at-own-cases.ts';
import { ownCaseOf } from './own-cases.ts';

/** What a person takes along of their case: everything they see of it, as JSON. */
export async function takeCopy(
	db: Db,
	key: PersonKey,
	{ caseId }: { caseId: string },
	how: InboxHow,
): Promise<{ ok: true; copy: OwnCase; json: string } | NotOpened> {
	return atOwnCases(db, key, how, async (own) => {
		const row = own.rows.find(({ id, erasedOn }) => id === caseId && !erasedOn);
		if (!row) throw notThere();
		const copy = await ownCaseOf(own, row);
		return { ok: true as const, copy, json: JSON.stringify(copy, null, '\t') };
	});
}
