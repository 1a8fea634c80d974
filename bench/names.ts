/**
 * How well names are found and told apart across scripts, on people that nothing was learned of:
 * everything is learned anew from one half of the lists, and the other half is looked for.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { namePairs } from './names/name-pairs.ts';
import { peopleAcrossScripts } from './names/people-across-scripts.ts';
import { teach } from './names/teach.ts';
import { wordsAcrossScripts } from './names/words-across-scripts.ts';

export async function run(): Promise<Figure[]> {
	const folder = join(process.env.AMPARO_DATASETS ?? '../shared/data', 'tracing');
	if (!existsSync(folder)) {
		console.error(`skipped: no data sets in ${folder}; AMPARO_DATASETS says where they are`);
		return [];
	}
	teach(folder);
	return [...peopleAcrossScripts(folder), ...wordsAcrossScripts(folder), ...namePairs(folder)];
}
