import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart, folderProblem } from '../cannot-start.ts';
import { APP_ROLE, OWNER_ROLE } from '../roles.ts';
import { preparePrograms } from './binaries.ts';
import { clusterFiles, prepareCluster } from './cluster.ts';
import { databaseFolder, socketFolder } from './place.ts';
import { endServer, type Launch, launch } from './postmaster.ts';
import { serverUser } from './server-user.ts';
import { SETTINGS } from './settings.ts';

export type Embedded = { ownerUrl: string; appUrl: string; stop(): Promise<void> };

/** Held, shared, by every process that uses the server: "someone is here". */
const PRESENT = 4_127_002;

const PATIENCE_MS = 120_000;

/**
 * Starts the database of `dataFolder`, or joins the one that already runs.
 *
 * Any number of processes may share it, and each is present by a lock that dies
 * with it. Who leaves and finds the lock free was the last and stops the server.
 * A process that was killed leaves the server running; the next one adopts it. A
 * server that was killed is started again by whoever still uses it.
 */
export async function startEmbedded(options: {
	dataFolder: string;
	log: (line: string) => void;
	settings?: Record<string, string>;
}): Promise<Embedded> {
	const user = serverUser();
	const folder = databaseFolder(options.dataFolder, user);
	try {
		const programs = await preparePrograms(folder, user);
		const passwords = await prepareCluster(folder, programs, user);
		const files = clusterFiles(join(folder, 'database'));
		const socket = await socketFolder(folder, user);
		const log = join(folder, 'server.log');
		const settings = options.settings ?? SETTINGS;
		const url = (role: string, password: string, database: string) =>
			`postgres://${role}:${password}@localhost:5432/${database}?host=${encodeURIComponent(socket)}&sslmode=disable`;
		const how = { programs, files, socket, log, user, settings };
		const presence = await stayPresent(
			url(OWNER_ROLE, passwords.owner, 'postgres'),
			how,
			options.log,
		);
		return {
			ownerUrl: url(OWNER_ROLE, passwords.owner, 'amparo'),
			appUrl: url(APP_ROLE, passwords.app, 'amparo'),
			stop: presence.leave,
		};
	} catch (error) {
		throw folderProblem(error, folder) ?? error;
	}
}

async function stayPresent(url: string, how: Launch, log: (line: string) => void) {
	let leaving = false;
	let client = await come();

	async function come(): Promise<pg.Client> {
		const arrived = await arrive(url, how);
		arrived.once('end', () => {
			if (leaving) return;
			log('The database stopped; starting it again.');
			come().then(
				(again) => {
					client = again;
				},
				(error: Error) => log(error.message),
			);
		});
		return arrived;
	}

	async function leave(): Promise<void> {
		if (leaving) return;
		leaving = true;
		const last = await wasLast(client).catch(() => false);
		if (last) await endServer(how.files);
		await client.end().catch(() => {});
	}

	return { leave };
}

async function wasLast(client: pg.Client): Promise<boolean> {
	await client.query('select pg_advisory_unlock_shared($1)', [PRESENT]);
	const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [PRESENT]);
	return rows[0].last;
}

/** Connects, starting the server when nobody answers, and marks us present. */
async function arrive(url: string, how: Launch): Promise<pg.Client> {
	let started: ReturnType<typeof launch> | null = null;
	for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(20)) {
		const answer = await knock(url);
		if (answer instanceof pg.Client) return answer;
		if (answer === 'wait') continue;
		if (!started) started = launch(how);
		else if (started.child.exitCode !== null) {
			const words = started.lastWords();
			if (!/postmaster\.pid" already exists|shared memory block/.test(words))
				throw failed(words, how);
			started = null;
			await sleep(200);
		}
	}
	throw new CannotStart(
		`The database did not answer within two minutes; its last words are in ${how.log}.`,
	);
}

async function knock(url: string): Promise<pg.Client | 'nobody' | 'wait'> {
	const client = new pg.Client({ connectionString: url });
	client.on('error', () => {});
	try {
		await client.connect();
		await client.query('select pg_advisory_lock_shared($1)', [PRESENT]);
		return client;
	} catch (error) {
		client.end().catch(() => {});
		const { code } = error as { code?: string };
		if (code === '28P01') {
			throw new CannotStart(
				'The database does not accept the passwords in its own folder: both come from different copies; restore them together.',
			);
		}
		return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'nobody' : 'wait';
	}
}

function failed(words: string, how: Launch): Error {
	const reason = words
		.trim()
		.split('\n')
		.findLast((line) => /FATAL|PANIC/.test(line));
	return (
		folderProblem(new Error(words), how.files) ??
		new CannotStart(`The database could not start (${reason ?? `see ${how.log}`}).`)
	);
}
