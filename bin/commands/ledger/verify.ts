import { createReadStream } from 'node:fs';
import { linesOf, readVerifierKey, verifyExport } from '#foundations/ledger/server/index.ts';
import { fail, say, verifierKey, WHY } from './say.ts';

export async function verify(file: string, options: { key?: string[] }): Promise<void> {
	const given = (options.key ?? []).map(verifierKey);
	if (given.includes(null)) return;
	const named = given.length === 0 ? await namedKey(file) : null;
	const keys = [...given, readVerifierKey(named ?? '')].filter((key) => key !== null);
	const read = await verifyExport(linesOf(createReadStream(file)), keys);
	if (!read.ok) return fail(`Line ${read.line} is wrong: ${WHY[read.why]}.`);
	say(`Whole: ${read.entries} entries of ${read.origin}, each following from the one before.`);
	if (read.covered === read.entries) say('Signed: all of them.');
	else say(`Signed: the first ${read.covered}. What comes after could be cut off unseen.`);
	for (const { key, time, size } of read.signed) {
		if (time === null) continue;
		const at = new Date(time * 1000).toISOString();
		say(`Witnessed: the first ${size}, by ${key.name}, ${at}.`);
	}
	const back = read.datedBack.join(', ');
	if (back) say(`Dated before the entries above them: lines ${back}.`);
	if (named)
		say(
			`The key is the one that the file itself names. Compare it with the published one:\n${named}`,
		);
}

async function namedKey(file: string): Promise<string | null> {
	const read = await verifyExport(linesOf(createReadStream(file)), []);
	return read.ok ? read.namedKey : null;
}
