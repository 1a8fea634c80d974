import type { Db } from '#foundations/db/server/index.ts';
import { openView } from '../../open-view.ts';
import type { PersonKey, PersonView } from '../../views.ts';
import { atTheInbox, type InboxHow, type NotOpened } from '../at-the-inbox.ts';
import { markSeen, personView } from './person-view.ts';

export type OpenedInbox = { ok: true; view: PersonView } | NotOpened;

/**
 * Everything a person finds behind their receipt.
 *
 * Given the receipt, the server opens it in memory; given what a browser made of the receipt, it
 * hands everything out sealed. Both count as read, with the day.
 */
export async function openInbox(db: Db, key: PersonKey, how: InboxHow): Promise<OpenedInbox> {
	const found = await atTheInbox(db, key, how, async (inbox) => {
		const view = await personView(inbox);
		await markSeen(inbox);
		return { ok: true as const, view, stretched: inbox.stretched };
	});
	if (!found.ok) return found;
	// Opening takes longest and needs no transaction.
	const { view, stretched } = found;
	return { ok: true, view: stretched ? await openView(view, stretched) : view };
}
