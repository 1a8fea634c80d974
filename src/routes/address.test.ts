import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test('a web server in front that forgets to tell the address stops no report', () => {
	const absent = () => {
		throw new Error('Address header was specified but is absent from request');
	};
	expect(addressOf({ getClientAddress: absent })).toBe(null);
	expect(addressOf({ getClientAddress: () => '192.0.2.7' })).toBe('192.0.2.7');
});
