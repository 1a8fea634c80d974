import { createWriteStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
	exportLedger,
	keepCosignature,
	ledgerKey,
	readLedgerKey,
	replaceLedgerKey,
	requestFor,
	signCheckpoint,
	writeVerifierKey,
} from '#foundations/ledger/server/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { ownFolder, withDatabase } from '../../terminal/with-database.ts';
import { fail, say, verifierKey, warn } from './say.ts';

export async function exportTo(options: { out: string; forWitness?: string }): Promise<void> {
	const { out, forWitness } = options;
	if (forWitness && !/^\d{1,15}$/.test(forWitness)) return fail('--for-witness takes a number.');
	await withDatabase(async (db, dataFolder) => {
		const key = await ledgerKey(db, { dataFolder, now: now() });
		if (key) await signCheckpoint(db, key, now());
		if (forWitness !== undefined)
			return writeRequestTo(out, await requestFor(db, Number(forWitness)));
		const written = { entries: 0, covered: 0 };
		// Under another name until it is whole: half a ledger must not pass for one.
		const file = createWriteStream(`${out}.partial`, { mode: 0o600 });
		await pipeline(exportLedger(db, written), file);
		await rename(`${out}.partial`, out);
		say(`${written.entries} entries, ${written.covered} of them under a signed checkpoint: ${out}`);
		if (!key) warn('This machine does not hold the key of the ledger: nothing was signed now.');
	});
}

async function writeRequestTo(out: string, request: string | null): Promise<void> {
	if (request === null) return fail('No signed checkpoint has so many entries.');
	await writeFile(out, request);
	say(`For the witness, without a single entry: ${out}`);
}

export async function showKey({ replace }: { replace?: boolean }): Promise<void> {
	if (replace) {
		return withDatabase(async (db, dataFolder) => {
			const by = { dataFolder, now: now(), actor: 'service:terminal' };
			say(writeVerifierKey(await replaceLedgerKey(db, by)));
		});
	}
	const key = await readLedgerKey(ownFolder());
	if (key) say(writeVerifierKey(key));
	else fail('This machine does not hold the key of the ledger.');
}

export async function keepWitnessed(file: string, options: { key: string }): Promise<void> {
	const by = verifierKey(options.key);
	if (!by) return;
	const note = await readFile(file, 'utf8');
	await withDatabase(async (db) => {
		const kept = await keepCosignature(db, note, by);
		if (kept.ok) say(`Kept: the first ${kept.size} entries are witnessed.`);
		else fail(`Not kept: ${NOT_KEPT[kept.problem]}.`);
	});
}

const NOT_KEPT = {
	not_a_checkpoint: 'the file is no cosigned checkpoint',
	unknown_checkpoint: 'it is not a checkpoint of this ledger',
	signature: 'it does not carry a good signature by this key',
};
