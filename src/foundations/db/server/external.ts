import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { APP_ROLE } from './roles.ts';

/**
 * Checks the server that DATABASE_URL names and returns how to reach it with the
 * owner's rights (the URL itself) and with the application's.
 *
 * The application's connections begin in the role amparo_app by a start-up
 * option. A connection pooler that drops such options would leave us with the
 * owner's rights unnoticed, so the role is looked at once.
 */
export async function useExternal(url: string): Promise<{ ownerUrl: string; appUrl: string }> {
	const appUrl = inAppRole(url);
	const owner = await enter(url);
	try {
		await bigEnough(owner);
		await ensureRole(owner);
	} finally {
		await owner.end();
	}
	const app = await enter(appUrl);
	try {
		const { rows } = await app.query('select current_user as role');
		if (rows[0].role !== APP_ROLE) {
			throw new CannotStart(
				`DATABASE_URL leads through something that drops connection options, so Amparo would work with the owner's rights: give the server's own address.`,
			);
		}
	} finally {
		await app.end();
	}
	return { ownerUrl: url, appUrl };
}

/**
 * The same database, every connection beginning in the application's role. Our questions are short and
 * the walls in each of them look costly: compiling them took a server longer (half a second an act,
 * PostgreSQL 15) than answering them, so that is off unless the address says otherwise.
 */
export function inAppRole(url: string): string {
	const parsed = readUrl(url);
	const options = parsed.searchParams.get('options');
	const all = ['-c jit=off', options, `-c role=${APP_ROLE}`];
	parsed.searchParams.set('options', all.filter(Boolean).join(' '));
	return parsed.href.replaceAll('+', '%20');
}

function readUrl(url: string): URL {
	const parsed = URL.canParse(url) ? new URL(url) : null;
	if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2) {
		throw new CannotStart(
			'DATABASE_URL is not a PostgreSQL address: write it as postgres://user:password@host:5432/database.',
		);
	}
	return parsed;
}

async function enter(url: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	client.on('error', () => {});
	try {
		await client.connect();
		return client;
	} catch (error) {
		throw new CannotStart(whyNot(error as { code?: string; message?: string }, readUrl(url)));
	}
}

function whyNot(
	{ code = '', message = '' }: { code?: string; message?: string },
	url: URL,
): string {
	const where = url.searchParams.get('host') ?? url.host;
	const database = decodeURIComponent(url.pathname.slice(1));
	if (code === '28P01' || code === '28000' || /password|SASL/i.test(message)) {
		return `The database server at ${where} does not accept the user or password in DATABASE_URL.`;
	}
	if (code === '3D000') {
		return `The server in DATABASE_URL has no database "${database}": create it, or correct the name.`;
	}
	if (code === '22023' || code === '42501') {
		return `The user in DATABASE_URL may not work as the role ${APP_ROLE}: as an administrator run GRANT ${APP_ROLE} TO that user.`;
	}
	if (/SSL/.test(message)) {
		return `The database server at ${where} offers no encrypted connection: correct sslmode in DATABASE_URL.`;
	}
	if (/^E[A-Z]/.test(code) || /time ?out|terminated|reset/i.test(message)) {
		return `No database server answers at ${where}: check DATABASE_URL and that the server is running.`;
	}
	return `The database server at ${where} refuses the connection (${code || 'no code given'}): check DATABASE_URL.`;
}

async function bigEnough(client: pg.Client): Promise<void> {
	const { rows } = await client.query(
		`select current_setting('server_version_num')::int / 10000 as version`,
	);
	const { version } = rows[0];
	if (version >= 15) return;
	throw new CannotStart(
		`The server in DATABASE_URL is PostgreSQL ${version}; Amparo needs version 15 or later.`,
	);
}

async function ensureRole(client: pg.Client): Promise<void> {
	try {
		await client.query(`
			do $$ begin
				if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
					create role ${APP_ROLE} nologin;
				end if;
			exception when duplicate_object or unique_violation then null;
			end $$;
		`);
		const { rows } = await client.query(
			`select pg_has_role(current_user, '${APP_ROLE}', 'member') as member`,
		);
		if (!rows[0].member) await client.query(`grant ${APP_ROLE} to current_user`);
	} catch {
		throw new CannotStart(
			`The user in DATABASE_URL may not make the role ${APP_ROLE}: as an administrator run CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO that user.`,
		);
	}
}
