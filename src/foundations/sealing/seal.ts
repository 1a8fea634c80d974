/**
 * Sealing and opening: what is stored is an age file, and nothing but.
 *
 * The stock `age` tool opens it with the same identity, so an organisation's
 * exports outlive this program.
 *
 * Source: age-encryption.org/v1.
 */

import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';

/**
 * The file could not be opened: another key, a changed byte, no age file.
 * It says no more, because the library's own messages repeat parts of keys.
 */
export class CannotOpen extends Error {
	override readonly name = 'CannotOpen';
	constructor() {
		super('this sealed content cannot be opened with this key');
	}
}

/** An age file that each of the recipients (`age1…`, one or more) can open alone. */
export async function sealBytes(
	recipients: readonly string[],
	bytes: Uint8Array,
): Promise<Uint8Array> {
	const to = toSomebody(recipients);
	return fasterWhole?.(to, bytes) ?? sealer(to).encrypt(bytes);
}

let fasterWhole:
	| ((to: ReadonlySet<string>, bytes: Uint8Array) => Uint8Array | undefined)
	| undefined;

/** For the server door: a whole file made in another way; undefined for whom it cannot be. */
export function sealWholeFaster(
	make: (to: ReadonlySet<string>, bytes: Uint8Array) => Uint8Array | undefined,
): void {
	fasterWhole = make;
}

/** @throws CannotOpen */
export async function openBytes(identity: string, sealed: Uint8Array): Promise<Uint8Array> {
	return orCannotOpen(async () => opener(identity).decrypt(sealed));
}

/** Text as UTF-8. Its length shows in the file's; seal short answers together, not one by one. */
export async function sealText(recipients: readonly string[], text: string): Promise<Uint8Array> {
	return sealBytes(recipients, new TextEncoder().encode(text));
}

/** @throws CannotOpen, also when what was sealed is not UTF-8 */
export async function openText(identity: string, sealed: Uint8Array): Promise<string> {
	return orCannotOpen(async () => {
		const bytes = await opener(identity).decrypt(sealed);
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	});
}

/** For files: 64 KiB at a time, whatever the size. */
export async function sealStream(
	recipients: readonly string[],
	source: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
	return sealer(toSomebody(recipients)).encrypt(source);
}

/**
 * @throws CannotOpen at once for a wrong key. A changed or cut file fails later,
 * in the middle of the stream: what came before is genuine, but not complete.
 */
export async function openStream(
	identity: string,
	source: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
	return orCannotOpen(async () => opener(identity).decrypt(source));
}

/** Without anyone the library writes a file that nobody can ever open. */
function toSomebody(recipients: readonly string[]): ReadonlySet<string> {
	if (recipients.length === 0) throw new Error('sealed to nobody');
	return new Set(recipients);
}

function sealer(recipients: ReadonlySet<string>): Encrypter {
	const encrypter = new Encrypter();
	for (const recipient of recipients) {
		encrypter.addRecipient(faster?.(recipient) ?? recipient);
	}
	return encrypter;
}

let faster: ((recipient: string) => Recipient | undefined) | undefined;

/** For the server door: another way to compute the same recipient; undefined for what it is not. */
export function sealFaster(make: (recipient: string) => Recipient | undefined): void {
	faster = make;
}

function opener(identity: string): Decrypter {
	const decrypter = new Decrypter();
	decrypter.addIdentity(fasterOpener?.(identity) ?? identity);
	return decrypter;
}

let fasterOpener: ((identity: string) => Identity | undefined) | undefined;

/** For the server door: another way to use the same identity; undefined for what it is not. */
export function openFaster(make: (identity: string) => Identity | undefined): void {
	fasterOpener = make;
}

async function orCannotOpen<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch {
		throw new CannotOpen();
	}
}
