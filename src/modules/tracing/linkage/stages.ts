import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type Store, text } from '../table-files/store.ts';

/** Does a piece of work once in the life of a store; its answer is kept beside the tables. */
export type Once = <Answer>(name: string, work: () => Promise<Answer>) => Promise<Answer>;

/**
 * A store in a folder, so that a run that was interrupted goes on where it stopped. If the files
 * or what is asked of them have changed since, it begins anew. The folder then holds what the
 * files hold: whoever may not see them must not see it.
 */
export async function openWork(
	folder: string,
	files: readonly string[],
	asked: unknown,
): Promise<Store> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const stands = await Promise.all(
		files.map(async (file) => {
			const found = await stat(file).catch(() => null);
			return [file, found?.size, found?.mtimeMs];
		}),
	);
	const mark = createHash('sha256')
		.update(JSON.stringify([stands, asked]))
		.digest('hex');
	const path = join(folder, 'link.duckdb');
	const store = await openStore(path);
	await store.run('create table if not exists work (mark VARCHAR)');
	const [known] = await store.all<{ mark: string }>('select mark from work');
	if (known?.mark === mark) return store;
	store.close();
	await rm(path, { force: true });
	await rm(`${path}.wal`, { force: true });
	const anew = await openStore(path);
	await anew.run(`create table work as select ${text(mark)} as mark`);
	return anew;
}

/** What was done already is answered from the store. */
export async function onceIn(store: Store): Promise<Once> {
	await store.run('create table if not exists done (name VARCHAR, answer VARCHAR)');
	return async (name, work) => {
		const [known] = await store.all<{ answer: string }>(
			`select answer from done where name = ${text(name)}`,
		);
		if (known) return JSON.parse(known.answer);
		const answer = await work();
		await store.run(
			`insert into done values (${text(name)}, ${text(JSON.stringify(answer ?? null))})`,
		);
		return answer;
	};
}
