import { createGunzip } from 'node:zlib';
import { BrokenBackup, FORM, fingerprintOf, hashOfRow, type Line, type Totals } from './form.ts';

const NOT_OURS = 'This file is not a backup of Amparo.';
const NOT_WHOLE = 'This backup is not whole: its end is missing. Use another copy.';
const CHANGED = 'This backup was changed or damaged after it was made. Use another copy.';

/**
 * The lines of a backup, one by one, checked on the way.
 *
 * A reader must not keep anything before the last line has come: only then is
 * it known that the file is whole and unchanged.
 */
export async function* readBackup(file: NodeJS.ReadableStream): AsyncGenerator<Line> {
	let hashes: Buffer[] = [];
	let first = true;
	const totals: Totals = { tables: 0, rows: 0 };
	for await (const text of linesOf(file)) {
		const line = parse(text, first);
		if (first && !('amparo' in line)) throw new BrokenBackup(NOT_OURS);
		first = false;
		if ('row' in line) hashes.push(hashOfRow(line.row));
		if ('rows' in line) {
			if (line.rows !== hashes.length || line.fingerprint !== fingerprintOf(hashes)) {
				throw new BrokenBackup(CHANGED);
			}
			totals.tables += 1;
			totals.rows += hashes.length;
			hashes = [];
		}
		yield line;
		if (!('end' in line)) continue;
		const { tables, rows } = line.end;
		if (tables !== totals.tables || rows !== totals.rows) throw new BrokenBackup(CHANGED);
		return;
	}
	throw new BrokenBackup(first ? NOT_OURS : NOT_WHOLE);
}

function parse(text: string, first: boolean): Line {
	if (text.startsWith('[')) return { row: text.slice(1, -1) };
	let line: Line;
	try {
		line = JSON.parse(text);
	} catch {
		throw new BrokenBackup(first ? NOT_OURS : CHANGED);
	}
	if (first && 'amparo' in line && line.form !== FORM) {
		throw new BrokenBackup('This backup was made by a newer version of Amparo: update first.');
	}
	return line;
}

async function* linesOf(file: NodeJS.ReadableStream): AsyncGenerator<string> {
	const parts: Buffer[] = [];
	const gunzip = createGunzip();
	file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
	try {
		for await (let chunk of gunzip as AsyncIterable<Buffer>) {
			for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10)) {
				yield Buffer.concat([...parts.splice(0), chunk.subarray(0, end)]).toString();
				chunk = chunk.subarray(end + 1);
			}
			parts.push(chunk);
		}
	} catch (error) {
		throw zlibProblem(error) ?? error;
	}
}

function zlibProblem(error: unknown): BrokenBackup | null {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'Z_BUF_ERROR') return new BrokenBackup(NOT_WHOLE);
	if (code === 'Z_DATA_ERROR') return new BrokenBackup(CHANGED);
	return null;
}
