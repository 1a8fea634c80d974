import type { items } from './tables.ts';

type Item = typeof items.$inferSelect;

/** Written by the team, and not opened by the person. */
export function isUnread(item: Pick<Item, 'byMember' | 'seenOn' | 'kind'>): boolean {
	const forThem = item.kind !== 'note' && item.kind !== 'question';
	return forThem && item.byMember !== null && item.seenOn === null;
}
