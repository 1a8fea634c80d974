import { keysOfSecret } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { openText } from '#foundations/sealing/index.ts';
import type { CaseHow } from '../at-the-case.ts';
import { actsOutside } from './acts-outside.ts';
import { answersBy } from './answers-by.ts';
import { byLink, type NoLink } from './by-link.ts';

export type OpenedLink =
	| {
			ok: true;
			procedure: Procedure;
			/** The exact words; null where there are none, or the agreement was withdrawn. */
			words: string | null;
			isWithdrawn: boolean;
			acts: readonly string[];
			/** What was answered by this link so far, without a word of it. */
			answered: readonly { action: string; at: string }[];
			/** ISO instant. */
			expiresAt: string;
	  }
	| NoLink;

/** What the holder of a link finds. That it was opened is in the ledger before a word is shown. */
export async function openLink(db: Db, token: string, how: CaseHow): Promise<OpenedLink> {
	return byLink<OpenedLink>(db, token, how, async (at) => {
		const { tx, link, secret, loaded, now, isWithdrawn } = at;
		const { procedure, state, surroundings } = loaded;
		const { identity } = await keysOfSecret(secret.bytes);
		const words = link.sealed && !isWithdrawn ? await openText(identity, link.sealed) : null;
		await append(tx, {
			actor: 'service:outside',
			kind: 'cases.link-opened',
			subject: link.caseId,
			at: now,
			facts: { link: link.id, read: words !== null },
		});
		return {
			...{ ok: true, procedure, words, isWithdrawn },
			acts: isWithdrawn ? [] : actsOutside(procedure, state, surroundings, link),
			answered: await answersBy(tx, link.id, loaded.rows),
			expiresAt: link.expiresAt.toString(),
		};
	});
}
