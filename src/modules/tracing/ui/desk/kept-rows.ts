import type { Person } from '../../content.ts';
import { NOTE } from '../../files/pfif-content.ts';
import type { Row } from '../rows-in.ts';

/**
 * What a file said that no question of ours asks, under the names that the file gave it. Of a note
 * only what was seen and where: who wrote it, and how somebody is reached, is nobody's who compares.
 */
export function keptRows({ kept = {} }: Person): Row[] {
	return Object.entries(kept)
		.filter(([name]) => !INNER.has(name))
		.map(([name, text]) => [`kept_${name}`, 'words', name, textOf(name, text)]);
}

/** Of a file's own bookkeeping. */
const INNER: ReadonlySet<string> = new Set([
	...['person_record_id', 'entry_date', 'source_date', 'expiry_date', 'photo_url', 'profile_urls'],
	...['author_name', 'author_email', 'author_phone', 'full_name'],
]);

const SHOWN = ['status', 'last_known_location', 'text'];

function textOf(name: string, text: string): string {
	if (!name.startsWith(NOTE)) return text;
	try {
		const fields = JSON.parse(text) as Record<string, string>;
		return SHOWN.flatMap((one) => fields[one] ?? []).join('\n');
	} catch {
		return '';
	}
}
