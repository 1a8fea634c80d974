/** A few pages in place of the product's, for tests of the process around them. */
export function handler(request, response, next) {
	const { pathname } = new URL(request.url, 'http://x');
	const pages = {
		'/': () => html(`<p>made ${++made}</p>${'words '.repeat(2000)}`, 'public, max-age=0'),
		'/mine': () => html('words '.repeat(2000), 'no-store'),
		'/language': () => {
			response.setHeader('vary', 'accept-language');
			html(`${request.headers['accept-language']} ${++made}`, 'public, max-age=0');
		},
		'/cookie': () => {
			response.setHeader('set-cookie', 'a=b');
			html(`${++made}`, 'public, max-age=0');
		},
		'/origin': () =>
			html(
				`${request.headers['x-amparo-scheme']}://${request.headers['x-amparo-host']}`,
				'no-store',
			),
		'/slow': () => {
			console.log('It takes a while.');
			setTimeout(() => html('done', 'no-store'), 1_000);
		},
		'/database': () => html(process.env.AMPARO_APP_DATABASE_URL, 'no-store'),
		'/published': () => {
			globalThis.amparoPublished();
			html('forgotten', 'no-store');
		},
		'/count': async () => {
			let size = 0;
			for await (const part of request) size += part.length;
			html(String(size), 'no-store');
		},
	};
	if (!pages[pathname]) return next();
	pages[pathname]();

	function html(body, caching) {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.setHeader('cache-control', caching);
		response.setHeader('content-length', Buffer.byteLength(body));
		response.writeHead(200);
		response.write(body);
		response.end();
	}
}

let made = 0;
