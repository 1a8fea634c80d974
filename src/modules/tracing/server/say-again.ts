import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, Said } from '#modules/reports/server/index.ts';
import type { SharedWith, Sought } from '../content.ts';
import { soundSought } from '../sound-sought.ts';
import { atOwnSearches } from './at-own-searches.ts';
import { openRevision } from './newest-content.ts';
import { type OwnActed, saveOwn } from './own-search-acts.ts';
import { contents } from './tables.ts';

/** A form that was sent again, as the server seals it, or as a browser did to keys it drew once. */
export type SaidAgain =
	| { content: Sought; summary?: Said }
	| { recipient: string; sealed: string; sharing: readonly SharedWith[] };

/**
 * The receipt has its search already: an answer was lost, and maybe the family went back and
 * corrected something. What no revision says yet is saved as a later change of theirs is; an old
 * form that comes once more changes nothing.
 */
export function sayAgain(
	db: Db,
	key: PersonKey,
	said: SaidAgain,
	how: InboxHow,
): Promise<OwnActed> {
	return atOwnSearches<OwnActed>(db, key, how, async (own) => {
		const [row] = own.rows;
		if (!row || row.erasedOn) return { ok: true };
		const before = await own.tx.select().from(contents).where(eq(contents.recordId, row.id));
		if ('content' in said) {
			const identity = await own.open(row.id);
			const known = await Promise.all(before.map((one) => openRevision(identity, one)));
			const sound = soundSought(said.content);
			if (known.some((one) => isDeepStrictEqual(one, sound))) return { ok: true };
		} else {
			const bytes = Buffer.from(said.sealed, 'base64url');
			const isKnown = before.some(({ sealed }) => bytes.equals(sealed));
			// Sealed to other keys than the record's, nobody could open it.
			if (isKnown || row.recordRecipient !== said.recipient) return { ok: true };
		}
		await saveOwn(own, row, said, how);
		return { ok: true };
	});
}
