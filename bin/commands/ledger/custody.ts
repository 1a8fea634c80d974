import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readCustody, readVerifierKey } from '#foundations/ledger/server/index.ts';
import { fail, say, verifierKey } from './say.ts';

/** Checks what came with files that were handed on: their list, and what happened to them. */
export async function checkCustody(
	file: string,
	options: { list: string; key?: string },
): Promise<void> {
	const text = await readFile(file, 'utf8');
	const named = /"key":"([^"]+)"/.exec(text)?.[1] ?? '';
	const key = options.key ? verifierKey(options.key) : readVerifierKey(named);
	if (!key) return options.key ? undefined : fail('The file names no key; give --key.');
	const read = readCustody(text, [key]);
	if (!read.ok) return fail(`Line ${read.line} is wrong: it was altered, or is not signed.`);
	const list = createHash('sha256')
		.update(await readFile(options.list))
		.digest('hex');
	const handed = read.entries.findLast(({ sealed }) => sealed === list);
	if (!handed) return fail('The list of hashes is not the one that was handed on.');
	for (const { at, actor, kind } of read.entries) say(`${at}  ${kind}  ${actor}`);
	say(
		`Whole: ${read.entries.length} entries of ${read.origin}, signed. The list is the one of ${handed.at}.`,
	);
	if (!options.key)
		say(
			`The key is the one that the file itself names. Compare it with the published one:\n${named}`,
		);
}
