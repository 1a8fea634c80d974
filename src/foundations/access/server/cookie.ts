/** Enough of a cookie jar to read one: what SvelteKit's pages have. */
export type CookieJar = { get(name: string): string | undefined };

/** `__Host-` keeps the cookie to this very host; it needs https, which development has not. */
export function cookieName(origin = process.env.ORIGIN ?? ''): string {
	return isSecure(origin) ? '__Host-amparo_desk' : 'amparo_desk';
}

/** How the cookie is set: gone with the browser, unread by scripts, not sent from other sites. */
export function cookieOptions(origin = process.env.ORIGIN ?? ''): {
	path: '/';
	httpOnly: true;
	sameSite: 'lax';
	secure: boolean;
} {
	return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(origin) };
}

export function cookieOf(cookies: CookieJar | string | undefined): string | undefined {
	return typeof cookies === 'string' ? cookies : cookies?.get(cookieName());
}

function isSecure(origin: string): boolean {
	return origin.startsWith('https://');
}
