import { createHash } from 'node:crypto';
import type { CameFrom, Content } from '../../content.ts';
import type { ImportedRow, ImportFile } from '../../files/read-import.ts';

/**
 * From where each row came, in their order. The same row of the same source has the same mark, so
 * that it is known again; what nobody numbered is known by its words, and by how many of these
 * words stood before it: two unknown people may be described alike.
 *
 * Number 1 of a list that nobody named may be number 1 of any other: there, a number says nothing,
 * or one person would be written over another.
 */
export function cameFrom(
	rows: readonly ImportedRow[],
	{ format, kind }: Pick<ImportFile, 'format' | 'kind'>,
	source: string,
): CameFrom[] {
	const times = new Map<string, number>();
	return rows.map(({ content, id: number, on }) => {
		const id = source === '' && format === 'csv' ? null : number;
		const said = saidOf(content);
		const before = times.get(said) ?? 0;
		if (id === null) times.set(said, before + 1);
		const known = id === null ? ['', said, String(before)] : [id];
		const mark = format === 'pfif' ? markOfPfif(id ?? said) : markOf([kind, source, ...known]);
		return { source, mark, said, ...(on && { on }) };
	});
}

/** Known by its words alone, as if nobody had numbered it: its number is somebody else's too. */
export function byItsWords(came: CameFrom): CameFrom {
	return { ...came, mark: markOf(['words', came.source, came.said]) };
}

/** Numbers of PFIF name their house themselves. */
export function markOfPfif(id: string): string {
	return markOf(['pfif', id]);
}

/** What the file says of a person, without what the house adds and without the day of a copy. */
function saidOf(content: Content): string {
	if (content.kind === 'event') return markOf([JSON.stringify(content)]);
	const { kept: { entry_date: _e, source_date: _s, ...kept } = {}, ...rest } = content.person;
	const { came: _, ...person } = rest;
	const phones = content.kind === 'missing' ? content.phones : undefined;
	return markOf([JSON.stringify({ person, kept, phones, words: content.words })]);
}

function markOf(parts: readonly string[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
