import type { Db } from '#foundations/db/server/index.ts';
import { ledgerKey, type SigningKey } from '#foundations/ledger/server/index.ts';
import { now } from '#foundations/time/server/index.ts';

/** The key with which this process signs the ledger; null where another process does. */
export function ownLedgerKey(db: Db): Promise<SigningKey | null> {
	return ledgerKey(db, {
		dataFolder: process.env.AMPARO_DATA ?? 'data',
		given: process.env.AMPARO_LEDGER_KEY,
		now: now(),
	});
}
