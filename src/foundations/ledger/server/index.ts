/** The server door of the ledger: to write, to listen, to sign, to export, and to check. */

export type { Checkpoint } from '../proof/checkpoint.ts';
export { readCheckpoint } from '../proof/checkpoint.ts';
export type { CustodyRead } from '../proof/custody.ts';
export { readCustody } from '../proof/custody.ts';
export { linesOf } from '../proof/export-lines.ts';
export type { SigningKey, VerifierKey } from '../proof/keys.ts';
export {
	isKeyName,
	newSigningKey,
	readSigningKey,
	readVerifierKey,
	writeSigningKey,
	writeVerifierKey,
} from '../proof/keys.ts';
export type { Verified, Why, Wrong } from '../proof/verify-export.ts';
export { verifyExport } from '../proof/verify-export.ts';
export type { NotCosigned, Seen, Witnessed } from '../proof/witness.ts';
export { witness } from '../proof/witness.ts';
export type { WitnessRequest } from '../proof/witness-request.ts';
export { readRequest, witnessRequest } from '../proof/witness-request.ts';
export type { News } from './append.ts';
export { append, appendAll } from './append.ts';
export { custodyFile } from './custody-file.ts';
export { exportLedger, requestFor } from './export-ledger.ts';
export { readLedgerKey } from './key-file.ts';
export { ledgerKey, replaceLedgerKey } from './ledger-key.ts';
export type { Handler } from './news.ts';
export { onNews } from './news.ts';
export { readEntries } from './read-entries.ts';
export type { Signing } from './sign-checkpoint.ts';
export { signCheckpoint } from './sign-checkpoint.ts';
export { ledgerCheckpoints, ledgerEntries, ledgerWitnesses } from './tables.ts';
export type { Kept } from './witnesses.ts';
export { keepCosignature } from './witnesses.ts';
