import type { FileAbout, Message } from '../account.ts';
import { openJson } from '../sealed-json.ts';
import type { DeskEntry, DeskFile } from '../views.ts';
import type { files, items } from './tables.ts';

type Item = typeof items.$inferSelect;

/** A sealed text as the desk reads it. Notes open with the team's own layer. */
export async function deskEntry(item: Item, record: string, inside: string): Promise<DeskEntry> {
	const isInside = item.kind === 'note' || item.kind === 'question';
	const message = await openJson<Message>(isInside ? inside : record, item.sealed);
	return {
		id: item.id,
		kind: item.kind as DeskEntry['kind'],
		from: item.byMember ? 'team' : 'person',
		by: item.byMember,
		to: item.toMember,
		at: item.at?.toString() ?? item.onDay.toString(),
		seen: isInside || !item.byMember ? null : item.seenOn !== null,
		text: message.text,
		...(message.appeal !== undefined && { appeal: message.appeal }),
	};
}

export async function deskFile(file: typeof files.$inferSelect, record: string): Promise<DeskFile> {
	const { name, type } = await openJson<FileAbout>(record, file.sealedAbout);
	const { id, bytes, sha256, onDay } = file;
	return { id, on: onDay.toString(), name, type, bytes, sha256 };
}
