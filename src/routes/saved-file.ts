/**
 * A file of ours that the browser saves and keeps nowhere else. Should it open one all the same, the
 * file has no origin, no script and nothing to load; its own style may stand.
 *
 * @param name ours: letters, digits, dots and hyphens
 */
export function savedFile(
	body: string | Uint8Array,
	{ type, name }: { type: string; name: string },
): Response {
	const bytes = typeof body === 'string' ? body : new Blob([new Uint8Array(body)]);
	return new Response(bytes, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		},
	});
}
