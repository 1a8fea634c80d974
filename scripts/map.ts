/**
 * `npm run map` draws who calls whom into ARCHITECTURE.md; with `--check` it only compares.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise } from './cruise.ts';
import { diagramsOf } from './map/diagram.ts';

const START = '<!-- map:start -->';
const END = '<!-- map:end -->';

/** Puts the diagrams between the markers of a page. @throws Error when a marker is missing */
export function withMap(page: string, diagrams: string): string {
	const [start, end] = [page.indexOf(START), page.indexOf(END)];
	if (start === -1 || end < start) throw new Error('ARCHITECTURE.md has lost its map markers');
	return `${page.slice(0, start)}${START}\n\n${diagrams}\n\n${page.slice(end)}`;
}

if (import.meta.main) {
	const root = join(import.meta.dirname, '..');
	const path = join(root, 'ARCHITECTURE.md');
	const page = await readFile(path, 'utf8');
	const drawn = withMap(page, diagramsOf(await cruise(root, ['src', 'bin'])));
	if (!process.argv.includes('--check')) await writeFile(path, drawn);
	else if (drawn !== page) {
		console.error('ARCHITECTURE.md shows an old map: npm run map');
		process.exitCode = 1;
	}
	console.log(drawn === page ? 'map: true' : 'map: the house has changed');
}
