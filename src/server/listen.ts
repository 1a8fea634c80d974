import { createServer, type RequestListener, type Server } from 'node:http';
import { CannotStart } from '#foundations/db/server/index.ts';

/**
 * Takes the port, or says in one sentence why it cannot.
 *
 * A body may take half an hour: a photo over a bad line from an old phone does.
 * The head of a request must come within a minute.
 */
export function listen(receive: RequestListener, host: string, port: number): Promise<Server> {
	const server = createServer({
		requestTimeout: 30 * 60_000,
		headersTimeout: 60_000,
		keepAliveTimeout: 65_000,
		noDelay: true,
	});
	server.on('request', receive);
	return new Promise((done, fail) => {
		server.once('error', (error: NodeJS.ErrnoException) => fail(whyNot(error, host, port)));
		server.listen({ host, port }, () => done(server));
	});
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): Error {
	const sentences: Record<string, string> = {
		EADDRINUSE: `Port ${port} is already in use: stop the other program, or choose another with PORT=${port + 1}.`,
		EACCES: `Amparo may not use port ${port}: choose one above 1023, such as PORT=3000.`,
		EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one of its own, or to 0.0.0.0 for all.`,
		ENOTFOUND: `The name ${host} in HOST is not known: set HOST to an address of this machine.`,
	};
	return new CannotStart(
		sentences[code ?? ''] ?? `Amparo cannot listen on ${host}:${port} (${message}).`,
	);
}
