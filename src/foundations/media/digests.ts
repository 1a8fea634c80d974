/** Two hashes of the same bytes, as hexadecimal: if one is ever broken the other still stands. */
export type Digests = { sha256: string; sha512: string };

export async function digestsOf(bytes: Uint8Array): Promise<Digests> {
	const plain = bytes as Uint8Array<ArrayBuffer>;
	const [sha256, sha512] = await Promise.all([
		crypto.subtle.digest('SHA-256', plain),
		crypto.subtle.digest('SHA-512', plain),
	]);
	return { sha256: hex(sha256), sha512: hex(sha512) };
}

function hex(buffer: ArrayBuffer): string {
	return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
