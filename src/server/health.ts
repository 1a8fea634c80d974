import type { ServerResponse } from 'node:http';
import pg from 'pg';

export type Stage = 'starting' | 'ready' | 'stopping';

/**
 * `GET /healthz`: is the process ready and does the database answer? No more: no
 * counts, names or versions. The database is asked once a second at most, so
 * that asking for health cannot make ill.
 */
export function healthCheck(url: string): () => Promise<boolean> {
	const pool = new pg.Pool({
		connectionString: url,
		max: 1,
		connectionTimeoutMillis: 2_000,
		query_timeout: 2_000,
	});
	pool.on('error', () => {});
	let asked = 0;
	let answer = Promise.resolve(true);

	function databaseAnswers(): Promise<boolean> {
		if (Date.now() - asked > 1_000) {
			asked = Date.now();
			answer = pool.query('select 1').then(
				() => true,
				() => false,
			);
		}
		return answer;
	}

	return databaseAnswers;
}

export function sendHealth(response: ServerResponse, stage: Stage, database: boolean): void {
	const well = stage === 'ready' && database;
	const status = well ? 'ok' : stage === 'ready' ? 'failing' : stage;
	response
		.writeHead(well ? 200 : 503, {
			'content-type': 'application/json',
			'cache-control': 'no-store',
			...(well ? {} : { 'retry-after': '2' }),
		})
		.end(JSON.stringify({ status, database: database ? 'ok' : 'down' }));
}
