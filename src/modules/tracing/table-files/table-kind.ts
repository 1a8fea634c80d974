import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { refusedBytes } from './refused-bytes.ts';

/** What a table file is: by its ending, and for text by what its first line shows. */
export type TableKind =
	| { kind: 'parquet' }
	| { kind: 'refused'; reason: string; row?: number }
	| {
			kind: 'text';
			delimiter: Delimiter;
			encoding: string;
			columns: string[];
			/** Lines before the header in which nothing stands. */
			blank: number;
	  };

export type Delimiter = ',' | '\t' | ';' | '|';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];
const HEADER_BYTES = 65_536;

/**
 * Looks at the first bytes of a file. Spreadsheets of half the world write semicolons into
 * files called .csv, so the header decides and not the ending; `.tsv` and `.tab` are believed.
 *
 * @param encoding as the person gave it; without it UTF-8, or UTF-16 if the file says so itself
 */
export async function tableKind(path: string, encoding?: string): Promise<TableKind> {
	const start = await firstBytes(path);
	if (start.subarray(0, 4).toString('latin1') === 'PAR1') return { kind: 'parquet' };
	const ending = extname(path).toLowerCase();
	if (ending === '.parquet') return { kind: 'refused', reason: 'does not begin as parquet does' };
	const bytes = refusedBytes(start, encoding);
	if (bytes) return { kind: 'refused', ...bytes };
	const named = encoding ?? markedEncoding(start) ?? 'utf-8';
	const whole = new TextDecoder(named).decode(start);
	const above = whole.match(/^(?:[^\S\r\n]*(?:\r\n|\n|\r))*/)?.[0] ?? '';
	const head = whole.slice(above.length);
	const blank = above.match(/\r\n|\n|\r/g)?.length ?? 0;
	const line = head.slice(0, endOfFirstRecord(head));
	if (/^sep=.$/i.test(line)) {
		return {
			kind: 'refused',
			reason: `begins with the line ${line} of a spreadsheet; take it out`,
		};
	}
	const believed = ending === '.tsv' || ending === '.tab' ? '\t' : null;
	const delimiter = believed ?? mostFrequent(line);
	const [header = []] = parse(line, { delimiter, relax_quotes: true }) as string[][];
	const columns = header.map((name) => name.trim());
	return { kind: 'text', delimiter, encoding: named.toLowerCase(), columns, blank };
}

async function firstBytes(path: string): Promise<Buffer> {
	const handle = await open(path);
	try {
		const buffer = Buffer.alloc(HEADER_BYTES);
		const { bytesRead } = await handle.read(buffer, 0, HEADER_BYTES, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

function markedEncoding(start: Buffer): string | null {
	if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
	if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
	return null;
}

/** A header may itself hold a line break, between quotes. */
function endOfFirstRecord(head: string): number {
	let inQuotes = false;
	for (let i = 0; i < head.length; i += 1) {
		const sign = head[i];
		if (sign === '"') inQuotes = !inQuotes;
		else if (!inQuotes && (sign === '\n' || sign === '\r')) return i;
	}
	return head.length;
}

function mostFrequent(line: string): Delimiter {
	const bare = line.replace(/"[^"]*"/g, '');
	const count = (delimiter: Delimiter) => bare.split(delimiter).length;
	return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best), ',');
}
