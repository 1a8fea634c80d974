import fc from 'fast-check';
import { expect, test } from 'vitest';
import { senderOf } from './sender.ts';

test('an address of the world is one sender, however it is written', () => {
	expect(senderOf('198.51.100.7')).toBe('198.51.100.7');
	expect(senderOf('::ffff:198.51.100.7')).toBe('198.51.100.7');
	expect(senderOf('2001:db8::1')).toBe(senderOf('2001:0DB8:0:0:ffff::2'));
	expect(senderOf('2001:db8:0:1::1')).not.toBe(senderOf('2001:db8::1'));
});

test('behind a proxy, Tor or one line for all, nobody is told apart', () => {
	const shared = ['127.0.0.1', '::1', '10.1.2.3', '172.31.0.9', '192.168.1.1', '100.64.0.1'];
	for (const address of [...shared, 'fd00::1', 'fe80::1%eth0', '::ffff:127.0.0.1', 'unknown', '']) {
		expect(senderOf(address), address).toBe(null);
	}
});

test('whatever a header holds, there is an answer', () => {
	fc.assert(fc.property(fc.string(), (text) => senderOf(text) !== undefined));
	fc.assert(
		fc.property(fc.ipV6(), (address) => /^[0-9a-f:]+\/64$/.test(senderOf(address) ?? '0::/64')),
	);
});
