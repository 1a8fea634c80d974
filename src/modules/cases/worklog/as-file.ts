import { type LogEntry, readEntry } from './entry.ts';
import { lineOf } from './lines.ts';
import { standing } from './merge.ts';

/** All of it, also what was taken out: another phone takes it in whole. */
export function asJson(entries: readonly LogEntry[]): string {
	return `${JSON.stringify({ log: 1, entries })}\n`;
}

/** What a file holds; null when it is none of ours. */
export function fromJson(text: string): LogEntry[] | null {
	try {
		const { entries } = JSON.parse(text) as { entries?: unknown };
		if (!Array.isArray(entries)) return null;
		return entries.slice(0, MOST).flatMap((one) => readEntry(one) ?? []);
	} catch {
		return null;
	}
}

/** Two columns that any table program opens: what it is, and the line. @param word of a kind */
export function asCsv(
	entries: readonly LogEntry[],
	word: (kind: LogEntry['kind']) => string,
): string {
	const rows = standing(entries).map((entry) =>
		[word(entry.kind), lineOf(entry)].map(cell).join(','),
	);
	// The mark at the beginning makes old table programs read it as UTF-8.
	return `\uFEFF${rows.join('\r\n')}\r\n`;
}

/** More than twenty years of days. */
const MOST = 10_000;

/** What a table program would take for a formula is kept as text. */
function cell(text: string): string {
	return `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
}
