import { CannotStart } from '#foundations/db/server/index.ts';

export type Environment = {
	host: string;
	port: number;
	/** What people type, such as https://help.example.org; null when only this machine is meant. */
	origin: string | null;
	dataFolder: string;
	databaseUrl: string | undefined;
};

/** What the environment says, checked before anything is started. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
	checkIssuer(env.AMPARO_OIDC_ISSUER);
	return {
		host: env.HOST || '127.0.0.1',
		port: readPort(env.PORT || '3000'),
		origin: env.ORIGIN ? readOrigin(env.ORIGIN) : null,
		dataFolder: env.AMPARO_DATA || 'data',
		databaseUrl: env.DATABASE_URL || undefined,
	};
}

function readPort(text: string): number {
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65_535) return port;
	throw new CannotStart(`PORT is "${text}": give a number from 1 to 65535.`);
}

function readOrigin(text: string): string {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) {
		return url.origin;
	}
	throw new CannotStart(
		`ORIGIN is "${text}": give the address that people type, without a path, such as https://help.example.org.`,
	);
}

/** The sign-in page asks for its host: nobody would sign in, not even by password. */
function checkIssuer(text: string | undefined): void {
	const url = text ? URL.parse(text) : null;
	if (!text || (url && /^https?:$/.test(url.protocol))) return;
	throw new CannotStart(
		`AMPARO_OIDC_ISSUER is "${text}": give the whole address, such as https://accounts.example.org.`,
	);
}
