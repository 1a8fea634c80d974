import type { Asking } from '../../asking.ts';
import { openAs } from '../../sealed-json.ts';
import { readFileAbout, readMessage } from '../../sealed-shapes.ts';
import type { DeskAsking, DeskEntry, DeskFile } from '../../views.ts';
import type { files } from '../file-tables.ts';
import type { items } from '../tables.ts';

type Item = typeof items.$inferSelect;

/** The identities that open a report; null where no key fits. */
export type Opening = { record: string | null; inside: string | null };

/** A sealed text as the desk reads it. Notes open with the team's own layer. */
export async function deskEntry(item: Item, { record, inside }: Opening): Promise<DeskEntry> {
	const isInside = item.kind === 'note' || item.kind === 'question';
	const { value, whole } = await openAs(readMessage, isInside ? inside : record, item.sealed);
	return {
		id: item.id,
		kind: item.kind as DeskEntry['kind'],
		from: item.byMember ? 'team' : 'person',
		by: item.byMember,
		to: item.toMember,
		at: item.at?.toString() ?? item.onDay.toString(),
		seen: isInside || !item.byMember ? null : item.seenOn !== null,
		...value,
		unreadable: !whole,
	};
}

/** What the person was asked, with the words they were shown. */
export async function deskAsking(
	asking: Asking,
	item: Item | undefined,
	{ record }: Opening,
): Promise<DeskAsking> {
	const read = item && (await openAs(readMessage, record, item.sealed));
	const { text = '', to = '', risk = '' } = read?.value ?? {};
	return { ...asking, text, to, risk };
}

export async function deskFile(
	file: typeof files.$inferSelect,
	{ record }: Opening,
): Promise<DeskFile> {
	const { name, type } = (await openAs(readFileAbout, record, file.sealedAbout)).value;
	const { id, bytes, sha256, onDay } = file;
	return { id, on: onDay.toString(), name, type, bytes, sha256 };
}
