import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Sources by the name under which they are shown. */
export type Sources = ReadonlyMap<string, string>;

/** The definitions of a folder; none where there is no such folder. */
export function sourcesIn(folder: string): Sources {
	if (!existsSync(folder)) return new Map();
	const files = readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file));
	return new Map(
		files.map((file) => {
			const whole = join(folder, file);
			return [relative(process.cwd(), whole), readFileSync(whole, 'utf8')];
		}),
	);
}
