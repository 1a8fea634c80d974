import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { TellingFacts } from '../../telling-policy.ts';
import { type AtCandidate, decidedOf } from '../candidates/at-the-candidate.ts';
import { unlock } from '../keys.ts';
import { newestContent } from '../newest-content.ts';

export type FactsNow = TellingFacts & {
	/** May a word about a death stand in the inbox? */
	inInbox: boolean;
};

/** What a telling is judged by, from the newest words of both records. */
export async function tellingFactsOf(
	tx: Tx,
	session: MemberSession,
	{
		row,
		sought,
		found,
		log,
		facts,
	}: Pick<AtCandidate, 'row' | 'sought' | 'found' | 'log' | 'facts'>,
): Promise<FactsNow> {
	const theirs = await newestContent(tx, sought.id, await unlock(tx, session, sought.id));
	const others = await newestContent(tx, found.id, await unlock(tx, session, found.id));
	const telling = theirs?.kind === 'missing' ? theirs.telling : null;
	return {
		...{ stage: row.stage, log: decidedOf(log), foundKind: facts.foundKind },
		wish: others?.kind === 'alive' ? others.wish : null,
		wayIsKnown: Boolean(telling?.way),
		inInbox: telling?.inInbox ?? false,
	};
}
