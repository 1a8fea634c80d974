import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

test('without any settings Amparo is there for this machine alone', () => {
	expect(readEnvironment({})).toEqual({
		host: '127.0.0.1',
		port: 3000,
		origin: null,
		dataFolder: 'data',
		databaseUrl: undefined,
	});
});

test('an origin is an address without a path', () => {
	expect(readEnvironment({ ORIGIN: 'https://help.example.org/' }).origin).toBe(
		'https://help.example.org',
	);
	for (const wrong of ['help.example.org', 'https://example.org/help', 'ftp://example.org']) {
		expect(() => readEnvironment({ ORIGIN: wrong })).toThrow(/^ORIGIN is ".+": give the address/);
	}
});

test('a port is a number that exists', () => {
	for (const wrong of ['http', '-1', '65536', '3000.5']) {
		expect(() => readEnvironment({ PORT: wrong })).toThrow(/^PORT is ".+": give a number/);
	}
});

test('an issuer is a whole address, or none', () => {
	for (const AMPARO_OIDC_ISSUER of ['', 'https://accounts.example.org/realms/help']) {
		expect(readEnvironment({ AMPARO_OIDC_ISSUER }).port).toBe(3000);
	}
	for (const AMPARO_OIDC_ISSUER of ['accounts.example.org', 'accounts.example.org:8080/realm']) {
		const wrong = () => readEnvironment({ AMPARO_OIDC_ISSUER });
		expect(wrong).toThrow(/^AMPARO_OIDC_ISSUER is ".+": give the whole address/);
	}
});
