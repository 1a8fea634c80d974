import { connect, type Socket } from 'node:net';

/**
 * Asks for one page over and over on kept-open connections and returns answers per second.
 *
 * Bare sockets, because on two cores a full client would measure itself. Each answer is checked
 * for its status and counted by its stated length.
 */
export async function hammer(
	origin: string,
	path: string,
	seconds: number,
	connections = 32,
): Promise<number> {
	const { hostname, port, host } = new URL(origin);
	const ask = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\n\r\n`);
	const until = performance.now() + seconds * 1000;
	const counts = await Promise.all(
		Array.from({ length: connections }, () => oneConnection(Number(port), hostname, ask, until)),
	);
	return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

function oneConnection(port: number, host: string, ask: Buffer, until: number): Promise<number> {
	return new Promise((done, failed) => {
		let count = 0;
		let rest = Buffer.alloc(0);
		const socket: Socket = connect(port, host, () => socket.write(ask));
		socket.setNoDelay(true);
		socket.on('error', failed);
		socket.on('data', (chunk) => {
			rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
			const length = answerLength(rest);
			if (length === undefined || rest.length < length) return;
			rest = rest.subarray(length);
			count += 1;
			if (performance.now() < until) socket.write(ask);
			else {
				socket.destroy();
				done(count);
			}
		});
	});
}

/** Bytes of the first answer in the buffer, once its head is there. @throws on any status but 200 */
function answerLength(buffer: Buffer): number | undefined {
	const end = buffer.indexOf('\r\n\r\n');
	if (end < 0) return undefined;
	const head = buffer.toString('latin1', 0, end);
	if (!head.startsWith('HTTP/1.1 200')) throw new Error(head.split('\r\n')[0]);
	const length = /content-length: (\d+)/i.exec(head)?.[1];
	if (length === undefined) throw new Error('an answer without a length: it was not cached');
	return end + 4 + Number(length);
}
