import { createCipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto';
import { base64nopad } from '@scure/base';
import { derivedKey, keyOf } from './derived-key.ts';
import { nativeRecipient } from './native-recipient.ts';

/**
 * A whole age file made by OpenSSL: what is in memory already needs no stream around it, and four
 * short texts are sealed for each report. The tests open it with the library and the stock tool.
 *
 * Undefined where a recipient is of another kind than X25519; the library seals to those.
 *
 * Source: age-encryption.org/v1, sections "Header" and "Payload".
 */
export function nativeSeal(recipients: Iterable<string>, bytes: Uint8Array): Buffer | undefined {
	const fileKey = randomBytes(16);
	const lines = ['age-encryption.org/v1'];
	for (const text of recipients) {
		const stanzas = nativeRecipient(text)?.wrapFileKey(fileKey);
		if (!stanzas) return undefined;
		// 32 bytes of body fit on one line of the 48 that the form allows.
		for (const { args, body } of stanzas)
			lines.push(`-> ${args.join(' ')}`, base64nopad.encode(body));
	}
	const key = keyOf(fileKey);
	const header = `${lines.join('\n')}\n---`;
	const mac = createHmac('sha256', derivedKey(key, NO_SALT, 'header'))
		.update(header)
		.digest();
	const nonce = randomBytes(16);
	return Buffer.concat([
		Buffer.from(`${header} ${base64nopad.encode(mac)}\n`),
		nonce,
		...payload(derivedKey(key, nonce, 'payload'), bytes),
	]);
}

const NO_SALT = new Uint8Array();
const CHUNK = 64 * 1024;

/** STREAM: each chunk under its number, the last one marked as the last; nothing is one empty chunk. */
function* payload(key: KeyObject, bytes: Uint8Array): Generator<Uint8Array> {
	const chunks = Math.max(1, Math.ceil(bytes.length / CHUNK));
	const nonce = Buffer.alloc(12);
	for (let n = 0; n < chunks; n += 1) {
		// The number has eleven bytes, of which no file of ours fills more than the last four.
		nonce.writeUInt32BE(n, 7);
		nonce[11] = n === chunks - 1 ? 1 : 0;
		const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
		yield cipher.update(bytes.subarray(n * CHUNK, (n + 1) * CHUNK));
		cipher.final();
		yield cipher.getAuthTag();
	}
}
