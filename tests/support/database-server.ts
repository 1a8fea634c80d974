import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import {
	bootDatabase,
	HASTY_SETTINGS,
	migrateDatabase,
	migrationsFolder,
	useExternal,
} from '#foundations/db/server/index.ts';
import { endServer } from '../../src/foundations/db/server/embedded/postmaster.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Owner's URL of the migrated database that tests clone, and the application's of it. */
		template: { ownerUrl: string; appUrl: string };
	}
}

const PREFIX = 'amparo-tests-';

/**
 * One database server for the whole run of tests: a hasty embedded one, or the
 * one in DATABASE_URL, whose user must be allowed to create databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.DATABASE_URL;
	return given ? onGivenServer(given, project) : onOwnServer(project);
}

async function onOwnServer(project: TestProject) {
	await sweepAway();
	const dataFolder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
	const booted = await bootDatabase({ dataFolder, log: () => {}, settings: HASTY_SETTINGS });
	project.provide('template', { ownerUrl: booted.ownerUrl, appUrl: booted.url });
	return async () => {
		await booted.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	};
}

async function onGivenServer(given: string, project: TestProject) {
	const name = `amparo_tests_${randomBytes(4).toString('hex')}`;
	await once(given, `create database ${name}`);
	const url = new URL(given);
	url.pathname = `/${name}`;
	const { ownerUrl, appUrl } = await useExternal(url.href);
	await migrateDatabase(ownerUrl, migrationsFolder());
	project.provide('template', { ownerUrl, appUrl });
	return () => once(given, `drop database if exists ${name} with (force)`);
}

async function once(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

/** A run that was killed leaves its server behind; the next run ends it. */
async function sweepAway(): Promise<void> {
	for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
		if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
		const folder = join(tmpdir(), name);
		await endServer(join(folder, 'postgres', 'database', 'cluster'));
		rmSync(folder, { recursive: true, force: true });
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
