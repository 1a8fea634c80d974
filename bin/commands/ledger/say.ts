import type { NotCosigned, VerifierKey, Why } from '#foundations/ledger/server/index.ts';
import { readVerifierKey } from '#foundations/ledger/server/index.ts';

export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

export function warn(line: string): void {
	process.stderr.write(`${line}\n`);
}

export function fail(line: string): void {
	warn(line);
	process.exitCode = 1;
}

/** The key that a person typed or pasted; null after saying that it is none. */
export function verifierKey(text: string): VerifierKey | null {
	const key = readVerifierKey(text);
	if (!key) fail(`This is not a key as "amparo ledger key" prints it: ${text}`);
	return key;
}

export const WHY: Record<Why | NotCosigned, string> = {
	not_a_ledger: 'the file does not begin as an exported ledger does',
	unreadable: 'damaged, cut off, or written in another way',
	forbidden: 'it says what no ledger may say',
	gap: 'an entry is missing, doubled or out of order',
	chain: 'it does not follow from the entry before it',
	altered: 'it was altered after it was written',
	origin: 'it belongs to another ledger, or another key',
	signature: 'it is not signed by the keys given',
	checkpoint: 'what was signed is not what stands above',
	rewritten: 'what was seen before has been rewritten',
	shorter: 'the file ends before what was seen before',
	no_key: 'the file names no key; give --ledger-key',
	no_checkpoint: 'no signed checkpoint reaches as far as needed',
	other_start: 'it does not start from what this witness saw last',
	damaged_state: 'the file of what was seen is damaged',
};
