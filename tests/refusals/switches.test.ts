import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aSetUp, MONDAY } from '#tests/support/organisation.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * R20 · No refusal can be switched off. Everything that the environment can say, and what for: a
 * new name needs a line here, and there is no line for "without".
 */
const environment: Record<string, string> = {
	HOST: 'where to listen',
	PORT: 'where to listen',
	ORIGIN: 'the address that people type',
	AMPARO_DATA: 'the data folder',
	DATABASE_URL: 'a PostgreSQL of the organisation',
	AMPARO_APP_DATABASE_URL: 'told by the process to its own pages',
	AMPARO_DEMO: 'an organisation that does not exist, in an empty data folder',
	AMPARO_DATASETS: 'public data sets from which names are learned, for a command and for measuring',
	AMPARO_EXIT_TO: 'where "leave now" leads',
	AMPARO_LEDGER_KEY: 'where the signing key of the ledger lies',
	AMPARO_METRICS_TOKEN: 'who may ask how the process is',
	AMPARO_OIDC_ISSUER: 'sign-in by the organisation',
	AMPARO_OIDC_CLIENT_ID: 'sign-in by the organisation',
	AMPARO_OIDC_CLIENT_SECRET: 'sign-in by the organisation',
	AMPARO_OIDC_NAME: 'sign-in by the organisation',
	AMPARO_SMTP_URL: 'notices without content',
	AMPARO_MAIL_FROM: 'notices without content',
	AMPARO_TEST_HANDLER: 'pages of a test in place of the built ones',
	PATH: 'where programs lie',
};

test('R20 · the environment has no word that would switch a refusal off', () => {
	const read = new Set(sources().flatMap(namesIn));
	expect([...read].filter((name) => !(name in environment))).toEqual([]);
	expect(read.size).toBeGreaterThan(12);
});

test('R20 · nothing that an organisation sets is a yes or a no to a refusal', () => {
	const { compartments, ...rest } = aSetUp(MONDAY);
	const switches = [rest, ...compartments].flatMap((one) =>
		Object.entries(one).filter(([, value]) => typeof value === 'boolean'),
	);
	const names = new Set(switches.map(([name]) => name));
	// Which team receives, which of them when the person names none, and which what is about a child.
	expect([...names].sort()).toEqual(['forChildren', 'isDefault', 'mayReceive']);
	expect(sources().join('\n')).not.toMatch(
		/(disable|skip|bypass|allow|ignore|without)_?(refusal|norm|guard|consent|sealing|conflict)/i,
	);
});

function sources(): string[] {
	return ['src', 'bin'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|svelte|mjs)$/.test(name) && !/\.test\.ts$|generated/.test(name))
			.map((name) => readFileSync(join(root, folder, name), 'utf8')),
	);
}

/** Names of the house's own, and whatever is read from `process.env` or from an `env` handed on. */
function namesIn(source: string): string[] {
	const read = [...source.matchAll(/\benv\??\.([A-Z][A-Z_0-9]+)/g)].map(([, name]) => name ?? '');
	return [...read, ...(source.match(/\bAMPARO_[A-Z_]+\b/g) ?? [])];
}
