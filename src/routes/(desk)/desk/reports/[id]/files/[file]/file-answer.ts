/** Types that a picture on our own page may have; everything else is bytes to be saved. */
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * A file from a stranger, on its way to a member: saved, never opened in the browser as a page of
 * ours. Should a browser open it all the same, it has no origin, no script and nothing to load.
 */
export function fileAnswer(file: {
	name: string;
	type: string;
	stream: ReadableStream<Uint8Array>;
	original: boolean;
}): Response {
	const type =
		!file.original && PICTURES.includes(file.type) ? file.type : 'application/octet-stream';
	return new Response(file.stream, {
		headers: {
			'content-type': type,
			'content-disposition': attachment(file.name),
			'content-security-policy': "default-src 'none'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		},
	});
}

/** The name as it is for those who can read it (RFC 6266, RFC 8187), and a plain one for the rest. */
function attachment(name: string): string {
	const tame =
		name
			.toWellFormed()
			.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_')
			.slice(0, 120) || 'file';
	const plain = tame.replace(/[^\w. -]/g, '_');
	const encoded = encodeURIComponent(tame).replace(/['()*]/g, percent);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
