import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

test('forms without scripts keep their origin, and nothing leaves for other sites', () => {
	expect(securityHeaders(null)['referrer-policy']).toBe('same-origin');
});

test('of the device only the microphone may ever be asked for', () => {
	const policy = securityHeaders(null)['permissions-policy'] ?? '';
	expect(policy.match(/\w[\w-]*=\(self\)/g)).toEqual(['microphone=(self)']);
	expect(policy).toContain('geolocation=()');
	expect(policy).toContain('camera=()');
});

test('browsers are told to insist on https only where there is https', () => {
	expect(securityHeaders('https://a.example')['strict-transport-security']).toMatch(
		/max-age=\d{8}/,
	);
	expect(securityHeaders('http://a.example')['strict-transport-security']).toBe(undefined);
});
