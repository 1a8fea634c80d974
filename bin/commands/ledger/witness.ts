import { createReadStream, existsSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import type { Seen, SigningKey, WitnessRequest } from '#foundations/ledger/server/index.ts';
import {
	isKeyName,
	linesOf,
	newSigningKey,
	readRequest,
	readSigningKey,
	verifyExport,
	witness,
	witnessRequest,
	writeSigningKey,
	writeVerifierKey,
} from '#foundations/ledger/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { fail, say, WHY, warn } from './say.ts';

export async function witnessFile(
	file: string,
	options: { seen: string; key: string; ledgerKey?: string; out?: string },
): Promise<void> {
	const by = await witnessKey(options.key);
	if (!by) return fail(`${options.key} holds no key of a witness: make one with witness-key.`);
	const seen = await remembered(options.seen);
	if (seen === 'damaged') return fail(`Not cosigned: ${WHY.damaged_state}.`);
	const key = seen?.key ?? options.ledgerKey ?? (await namedKey(file)) ?? '';
	const how = { seen, key, by, time: Math.floor(now().epochMilliseconds / 1000) };
	const request = await requestIn(file);
	const read = request
		? witnessRequest(request, how)
		: await witness(linesOf(createReadStream(file)), how);
	if (!read.ok) {
		if (read.why === 'other_start') warn(`This witness saw ${seen ? sizeOf(seen) : 0} entries.`);
		return fail(`Not cosigned. Line ${read.line}: ${WHY[read.why]}.`);
	}
	// Remembered before it is said: a witness must never say two things of one moment.
	await writeFile(`${options.seen}.partial`, `${JSON.stringify(read.seen, null, '\t')}\n`);
	await rename(`${options.seen}.partial`, options.seen);
	if (options.out) await writeFile(options.out, read.seen.note);
	else process.stdout.write(read.seen.note);
	warn(`Cosigned ${read.size} entries; ${read.before} of them were seen before.`);
	if (!seen && !options.ledgerKey) {
		warn(`First visit. Compare the key of the ledger with the published one:\n${key}`);
	}
}

export async function makeWitnessKey(name: string, { out }: { out: string }): Promise<void> {
	if (!isKeyName(name)) return fail('The name of a witness has no spaces and no plus sign.');
	if (existsSync(out)) return fail(`${out} is there already, and a key is never written over.`);
	const key = newSigningKey(name, 'witness');
	await writeFile(out, `${writeSigningKey(key)}\n`, { mode: 0o600, flag: 'wx' });
	say(writeVerifierKey(key));
}

async function witnessKey(file: string): Promise<SigningKey | null> {
	if (!existsSync(file)) return null;
	const key = readSigningKey(await readFile(file, 'utf8'));
	return key?.type === 'witness' ? key : null;
}

async function remembered(file: string): Promise<Seen | null | 'damaged'> {
	if (!existsSync(file)) return null;
	try {
		const { key, note } = JSON.parse(await readFile(file, 'utf8')) as Seen;
		return typeof key === 'string' && typeof note === 'string' ? { key, note } : 'damaged';
	} catch {
		return 'damaged';
	}
}

/** Such a file is small; a whole export is not and never begins like one. */
async function requestIn(file: string): Promise<WitnessRequest | null> {
	if ((await stat(file)).size > 20_000) return null;
	return readRequest(await readFile(file, 'utf8'));
}

function sizeOf(seen: Seen): string {
	return seen.note.split('\n')[1] ?? '0';
}

async function namedKey(file: string): Promise<string | null> {
	const read = await verifyExport(linesOf(createReadStream(file)), []);
	return read.ok ? read.namedKey : null;
}
