/** Bytes as they travel in JSON: base64url without padding. */
export function fromBase64url(text: string): Uint8Array {
	return new Uint8Array(Buffer.from(text, 'base64url'));
}

export function toBase64url(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}
