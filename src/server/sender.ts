import { BlockList, isIPv6 } from 'node:net';

/**
 * Who sends, for fairness between senders; null when the address tells nobody apart.
 *
 * Loopback and private addresses are those of a proxy, of Tor, or of a house with one line: behind
 * them anybody can be. Whoever floods from there must not be told from the people beside them by a
 * name they share, so they count only among all. A home has a whole /64 of IPv6 (RFC 6177), so
 * that is one sender.
 */
export function senderOf(address: string): string | null {
	const plain =
		address
			.trim()
			.replace(/^::ffff:(?=\d+\.)/i, '')
			.split('%')[0] ?? '';
	if (isIPv6(plain)) return shared.check(plain, 'ipv6') ? null : `${networkOf(plain)}::/64`;
	// What is no address at all, such as "unknown", tells nobody apart either.
	if (!/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return null;
	return shared.check(plain, 'ipv4') ? null : plain;
}

/** The first four groups, written out. */
function networkOf(address: string): string {
	const [head = '', tail] = address.toLowerCase().split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
	const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right];
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
}

const shared = new BlockList();
// RFC 6890: this host, private, shared by a carrier, loopback, link-local.
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
] as const) {
	shared.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
	['::', 127],
	['fc00::', 7],
	['fe80::', 10],
] as const) {
	shared.addSubnet(network, bits, 'ipv6');
}
