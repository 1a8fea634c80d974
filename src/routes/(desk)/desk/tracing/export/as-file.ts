/** A file that the browser keeps, and nothing between. */
export function asFile(text: string, type: string, name: string): Response {
	return new Response(text, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	});
}
