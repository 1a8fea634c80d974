import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Db, openDatabase } from '#foundations/db/server/index.ts';

export type TestDatabase = {
	/** Works as the application does: in the role amparo_app, under row-level security. */
	db: Db;
	url: string;
	/** The owner's rights, for a test that must look behind the policies. */
	ownerUrl: string;
	close(): Promise<void>;
};

/** A migrated database of a test file's own, cloned in some ten milliseconds. */
export async function testDatabase(): Promise<TestDatabase> {
	const template = inject('template');
	const source = new URL(template.ownerUrl).pathname.slice(1);
	const name = `amparo_test_${randomBytes(6).toString('hex')}`;
	await asOwner(template.ownerUrl, `create database ${name} template ${source}`);
	const url = named(template.appUrl, name);
	const { db, close } = openDatabase(url);
	return {
		db,
		url,
		ownerUrl: named(template.ownerUrl, name),
		async close() {
			await close();
			await drop(template.ownerUrl, name);
		},
	};
}

/** A database with nothing in it, for what makes its own tables. */
export async function emptyDatabase(): Promise<{ ownerUrl: string; close(): Promise<void> }> {
	const template = inject('template');
	const name = `amparo_test_${randomBytes(6).toString('hex')}`;
	await asOwner(template.ownerUrl, `create database ${name}`);
	return {
		ownerUrl: named(template.ownerUrl, name),
		close: () => drop(template.ownerUrl, name),
	};
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** A worker that cleans up behind tables is the server's own, and no owner may end it: it ends soon. */
async function drop(url: string, name: string, tries = 50): Promise<void> {
	try {
		await asOwner(url, `drop database if exists ${name} with (force)`);
	} catch (error) {
		if (tries === 0 || !(error instanceof pg.DatabaseError)) throw error;
		if (error.code !== INSUFFICIENT_PRIVILEGE) throw error;
		await new Promise((resolve) => setTimeout(resolve, 100));
		await drop(url, name, tries - 1);
	}
}

function named(url: string, name: string): string {
	const other = new URL(url);
	other.pathname = `/${name}`;
	return other.href;
}

/** From the database "postgres", since a template may have no visitors while it is cloned. */
async function asOwner(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: named(url, 'postgres') });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
