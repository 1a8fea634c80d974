import { sign, verify } from 'node:crypto';
import type { SigningKey, VerifierKey } from './keys.ts';
import { isKeyName } from './keys.ts';

/** A text and the lines signed under it. Source: C2SP signed-note. */
export type Note = { readonly text: string; readonly signatures: readonly Signature[] };
type Signature = { readonly name: string; readonly id: string; readonly bytes: Buffer };

/** Whose signature holds; for a witness, since when (seconds since 1970). */
export type Signed = { readonly key: VerifierKey; readonly time: number | null };

export function writeNote(text: string, lines: readonly string[]): string {
	return `${text}\n${lines.join('')}`;
}

/**
 * One signature line over the text.
 *
 * A witness signs the text under a header with the time, so that nobody can take its word for
 * more than "at that moment, this was the largest tree I had seen" (C2SP tlog-cosignature).
 *
 * @param time whole seconds since 1970; used by witnesses only.
 */
export function signatureLine(text: string, key: SigningKey, time: number): string {
	const id = Buffer.from(key.id, 'hex');
	const stamp = key.type === 'witness' ? stampOf(time) : Buffer.alloc(0);
	const signature = sign(null, message(text, key, time), key.privateKey);
	const bytes = Buffer.concat([id, stamp, signature]);
	return `— ${key.name} ${bytes.toString('base64')}\n`;
}

/** The parts of a note; null when the text is not one. */
export function readNote(note: string): Note | null {
	const end = note.lastIndexOf('\n\n');
	if (end < 0 || !note.endsWith('\n') || CONTROL.test(note) || !note.isWellFormed()) return null;
	const lines = note.slice(end + 2).split('\n');
	lines.pop();
	if (lines.length === 0 || lines.length > 100) return null;
	const signatures = lines.map(readSignature);
	if (signatures.some((signature) => signature === null)) return null;
	return { text: note.slice(0, end + 1), signatures: signatures as Signature[] };
}

/**
 * Which of the known keys signed the note. Unknown signatures say nothing and are passed over;
 * a false one under a known name spoils the whole note, and so does the absence of any.
 */
export function signers(note: Note, keys: readonly VerifierKey[]): Signed[] | null {
	const signed: Signed[] = [];
	for (const signature of note.signatures) {
		const key = keys.find(({ name, id }) => name === signature.name && id === signature.id);
		if (key === undefined) continue;
		const time = timeOf(signature, key);
		if (time === false) return null;
		const bytes = signature.bytes.subarray(-64);
		if (!verify(null, message(note.text, key, time ?? 0), key.publicKey, bytes)) return null;
		signed.push({ key, time });
	}
	return signed.length === 0 ? null : signed;
}

function message(text: string, key: VerifierKey, time: number): Buffer {
	return Buffer.from(key.type === 'witness' ? `cosignature/v1\ntime ${time}\n${text}` : text);
}

function readSignature(line: string): Signature | null {
	const [dash, name, base64, ...more] = line.split(' ');
	if (dash !== '—' || name === undefined || base64 === undefined || more.length > 0) return null;
	const bytes = Buffer.from(base64, 'base64');
	// The same bytes have several spellings in base64; only one is the signature's own.
	if (!isKeyName(name) || bytes.length < 5 || bytes.toString('base64') !== base64) return null;
	return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
}

/** The time in a witness's signature, null in a log's, false when the length fits neither. */
function timeOf(signature: Signature, key: VerifierKey): number | null | false {
	if (key.type === 'log') return signature.bytes.length === 64 ? null : false;
	if (signature.bytes.length !== 72) return false;
	const time = Number(signature.bytes.readBigUInt64BE(0));
	return Number.isSafeInteger(time) ? time : false;
}

function stampOf(time: number): Buffer {
	const stamp = Buffer.alloc(8);
	stamp.writeBigUInt64BE(BigInt(time));
	return stamp;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the standard forbids exactly these
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
