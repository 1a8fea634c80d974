import { readFile } from 'node:fs/promises';
import type { RulePack } from '#foundations/procedures/index.ts';
import { lineOf } from '#foundations/procedures/server/index.ts';
import { packProblems } from '#modules/cases/index.ts';
import { keepOwnPack, ownPacksIn } from '#modules/cases/server/index.ts';
import { ownFolder } from '../../terminal/with-database.ts';

export async function lintPackFile(file: string): Promise<void> {
	if (await packIn(file)) process.stdout.write('Every limit in it has a source or is unknown.\n');
}

export async function addPack(file: string): Promise<void> {
	const pack = await packIn(file);
	if (!pack) return;
	const kept = keepOwnPack(ownFolder(), pack);
	const reviewed = pack.reviewer ? `reviewed by ${pack.reviewer}` : 'nobody has reviewed it yet';
	process.stdout.write(
		`${kept}: counts after the next start, for cases opened since ${pack.from}; ${reviewed}.\n` +
			'Then "amparo cases index" works out anew what these cases owe.\n',
	);
}

/** The pack of a file; null, and each line that is wrong was said. */
async function packIn(file: string): Promise<RulePack | null> {
	const source = await readFile(file, 'utf8');
	const said = problemsIn(source).map(({ path, sentence }) => {
		return `${file}:${lineOf(source, path).line}: ${path || 'the whole'}: ${sentence}\n`;
	});
	if (said.length === 0) return JSON.parse(source) as RulePack;
	process.stderr.write(said.join(''));
	process.exitCode = 1;
	return null;
}

function problemsIn(source: string) {
	try {
		return packProblems(JSON.parse(source), ownPacksIn(ownFolder()));
	} catch (error) {
		return [{ path: '', sentence: (error as Error).message }];
	}
}
