import type { RulePack } from '#foundations/procedures/index.ts';
import { readJson } from '#foundations/procedures/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { packProblems } from '#modules/cases/index.ts';
import { addPack as keep, ownLawIn } from '#modules/cases/server/index.ts';
import { withDatabase } from '../../terminal/with-database.ts';

/** Beside the shipped packs alone: needs no installation. */
export async function lintPackFile(file: string): Promise<void> {
	if (await packIn(file)) process.stdout.write('Every limit in it has a source or is unknown.\n');
}

export async function addPack(file: string): Promise<void> {
	// What is wrong in itself is said before a database is waited for.
	if (!(await packIn(file))) return;
	await withDatabase(async (db) => {
		const found = await packIn(file, (await ownLawIn(db)).packs);
		if (!found) return;
		const { pack, text } = found;
		const digest = await keep(db, { pack, text }, now());
		const reviewed = pack.reviewer ? `reviewed by ${pack.reviewer}` : 'nobody has reviewed it yet';
		process.stdout.write(
			`${pack.country}, version ${pack.version}: counts after the next start, for cases opened since ${pack.from}; ${reviewed}.\n` +
				`The ledger has its digest: ${digest}\n` +
				'Then "amparo cases index" works out anew what these cases owe.\n',
		);
	});
}

/** The pack of a file; null, and each line that is wrong was said. */
async function packIn(
	file: string,
	others: readonly RulePack[] = [],
): Promise<{ pack: RulePack; text: string } | null> {
	const read = await readJson(file);
	const said = read.ok
		? packProblems(read.given, others).map(({ path, sentence }) => {
				return `${file}:${read.lineOf(path)}: ${path || 'the whole'}: ${sentence}\n`;
			})
		: [`${file}:${read.line}: ${read.sentence}\n`];
	if (read.ok && said.length === 0) return { pack: read.given as RulePack, text: read.text };
	process.stderr.write(said.join(''));
	process.exitCode = 1;
	return null;
}
