import type { Server } from 'node:http';

const PATIENCE_MS = 10_000;

/**
 * Ends in order when asked to: no new connections, the requests under way get
 * ten seconds, then `rest` runs (sweeps, pools, database). A second signal ends
 * at once; nothing acknowledged is lost by that either.
 */
export function stopOnSignal(
	server: Server,
	steps: { first: () => void; rest: () => Promise<void> },
): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) process.exit(1);
		stopping = true;
		steps.first();
		await closed(server);
		await steps.rest().catch(() => {});
		process.exit(0);
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}

function closed(server: Server): Promise<void> {
	return new Promise((done) => {
		const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
		// A connection is idle only once its answer has gone out, so this is asked again and again.
		const idle = setInterval(() => server.closeIdleConnections(), 50);
		server.close(() => {
			clearTimeout(late);
			clearInterval(idle);
			done();
		});
	});
}
