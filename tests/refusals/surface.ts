import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describeApi } from '#api/index.ts';
import { ACTIONS } from '#foundations/access/index.ts';
import { testDatabase } from '#tests/support/database.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * The name of everything through which something could be kept, asked or done: columns, functions
 * and roles of the database, actions, pages, paths and properties of the API.
 */
export async function surface(): Promise<string[]> {
	return [...(await stored()), ...ACTIONS, ...pages(), ...asked()];
}

async function stored(): Promise<string[]> {
	const database = await testDatabase();
	const client = new pg.Client({ connectionString: database.ownerUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(`
			select table_name || '.' || column_name as name from information_schema.columns
				where table_schema not in ('pg_catalog', 'information_schema')
			union select routine_name from information_schema.routines
				where specific_schema not in ('pg_catalog', 'information_schema')`);
		return rows.map((row) => row.name);
	} finally {
		await client.end();
		await database.close();
	}
}

function pages(): string[] {
	return readdirSync(join(root, 'src', 'routes'), { recursive: true, encoding: 'utf8' });
}

/** Paths, parameters and properties that the API speaks of. */
function asked(): string[] {
	const names: string[] = [];
	const walk = (value: unknown, key: string) => {
		if (Array.isArray(value)) for (const one of value) walk(one, key);
		else if (value && typeof value === 'object')
			for (const [name, inner] of Object.entries(value)) {
				if (['paths', 'properties'].includes(key)) names.push(name);
				walk(inner, name);
			}
		else if (key === 'name' && typeof value === 'string') names.push(value);
	};
	walk(describeApi(), '');
	return names;
}
