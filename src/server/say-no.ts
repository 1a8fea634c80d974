import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is refused before a page is asked, and what a program is told of it. */
const NOES = {
	large: { status: 413, plain: 'This is too large to send at once. Send fewer or smaller files.' },
	busy: { status: 503, plain: 'Many are sending files just now. Try again in a minute.' },
} as const;

export type No = keyof typeof NOES;

/**
 * A page in the reader's language for what is too large or too much at once, small enough to be
 * made while everything else is busy. What was typed is still there when they go back, so nothing
 * is repeated here. The connection stays: closed in the middle of an upload, it would show the
 * browser's own error.
 */
export async function sayNo(request: IncomingMessage, response: ServerResponse, why: No) {
	const { status, plain } = NOES[why];
	response.setHeader('cache-control', 'no-store');
	if (why === 'busy') response.setHeader('retry-after', '60');
	if (!/text\/html/.test(request.headers.accept ?? '')) {
		response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${plain}\n`);
		return;
	}
	const { lang, page } = await pageOf(request, why);
	response
		.writeHead(status, {
			'content-type': 'text/html; charset=utf-8',
			'content-language': lang,
			'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'`,
		})
		.end(page);
}

async function pageOf({ url = '/', headers }: IncomingMessage, why: No) {
	// Only now: all words of all languages are needed by no other answer of this part.
	const words = await import('#foundations/languages/index.ts');
	const { m, splitLocale, negotiateLocale, directionOf, withPrefix } = words;
	const said = splitLocale(url.split('?')[0] ?? '/').locale;
	const lang = said ?? negotiateLocale(headers['accept-language']);
	const title = why === 'large' ? m.error_title_large : m.error_title_busy;
	const text = why === 'large' ? m.error_large : m.error_busy;
	const say = (sentence: typeof title) => escaped(sentence({}, { locale: lang }));
	const page = `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${say(title)}</h1>
<p>${say(text)}</p>
<p><a href="${withPrefix('/', lang)}">${say(m.error_home)}</a></p>
</main>
</html>
`;
	return { lang, page };
}

const STYLE = 'main{max-width:34rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.5 sans-serif}';
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
