import type { ScriptWords } from '../ui/worklog/script-words.ts';
import { asCsv, asJson, fromJson, type LogEntry } from '../worklog/index.ts';

/** Gives the log to its owner as a file. Its name says nothing of what is in it. */
export function saveAs(
	type: 'csv' | 'json',
	entries: readonly LogEntry[],
	{ kinds }: ScriptWords,
): void {
	const word = (kind: LogEntry['kind']) => (kind === 'gone' ? '' : kinds[kind]);
	const text = type === 'csv' ? asCsv(entries, word) : asJson(entries);
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: TYPES[type] }));
	link.download = `notes.${type}`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What a chosen file holds; null when it is none of ours. */
export async function readFileOf(field: HTMLInputElement): Promise<LogEntry[] | null> {
	const file = field.files?.[0];
	const text = file && file.size < 5_000_000 ? await file.text() : '';
	field.value = '';
	return fromJson(text);
}

const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;
