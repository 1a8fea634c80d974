import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SigningKey } from '../proof/keys.ts';
import { readSigningKey, writeSigningKey } from '../proof/keys.ts';

/**
 * The key in AMPARO_LEDGER_KEY, or in `ledger.key` of the data folder; null when there is neither.
 * A key that is there and cannot be read is an error: to go on without it would go unnoticed.
 */
export async function readLedgerKey(
	dataFolder: string,
	given: string | undefined = process.env.AMPARO_LEDGER_KEY,
): Promise<SigningKey | null> {
	const text = given || (await contentOf(keyFile(dataFolder)));
	if (text === null) return null;
	const key = readSigningKey(text);
	const where = given ? 'AMPARO_LEDGER_KEY' : keyFile(dataFolder);
	if (key?.type !== 'log') throw new Error(`${where} holds no key of a ledger`);
	return key;
}

/** Only the owner of the file can read it; an existing key is never written over. */
export async function saveLedgerKey(dataFolder: string, key: SigningKey): Promise<void> {
	await writeFile(keyFile(dataFolder), `${writeSigningKey(key)}\n`, { mode: 0o600, flag: 'wx' });
}

export async function dropLedgerKey(dataFolder: string): Promise<void> {
	await rm(keyFile(dataFolder));
}

function keyFile(dataFolder: string): string {
	return join(dataFolder, 'ledger.key');
}

async function contentOf(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
