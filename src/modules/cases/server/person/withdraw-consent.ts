import { grantsOf, withdrawGrant } from '#foundations/consent/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import { notThere } from '../at-the-case.ts';
import { removeWraps } from '../keys.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { atOwnCases } from './at-own-cases.ts';

/**
 * The person ends a consent: whoever was let in by it opens nothing more from this moment on. The
 * grant itself stays, as the receipt of what was allowed and until when.
 */
export async function withdrawConsent(
	db: Db,
	key: PersonKey,
	{ caseId, grant }: { caseId: string; grant: string },
	how: InboxHow,
): Promise<{ ok: true; ended: boolean } | NotOpened> {
	return atOwnCases(db, key, how, async ({ tx, rows, actor, now }) => {
		if (!rows.some(({ id }) => id === caseId)) throw notThere();
		const given = (await grantsOf(tx, caseId)).find(({ id }) => id === grant);
		if (given) {
			await asKeeper(tx, actor, () => removeWraps(tx, caseId, 'grantee', given.recipient));
		}
		const ended = given
			? await withdrawGrant(tx, { record: caseId, grant }, { actor, now })
			: false;
		return { ok: true as const, ended };
	});
}
