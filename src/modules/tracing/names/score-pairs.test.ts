import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTable } from '../table-files/read-table.ts';
import { openStore } from '../table-files/store.ts';
import { scorePairs } from './score-pairs.ts';

const folder = await mkdtemp(join(tmpdir(), 'amparo-names-'));
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Buffer): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}

test('two lists of one camp are compared, and every column stays as it was', async () => {
	const file = await fileOf(
		'pairs.csv',
		'tent,gate,clinic\n007,"Habtezion, Ghirmay",ግርማይ ሃብተጽዮን\n8,Rozina Howlader,Hodan Jama\n',
	);
	const out = join(folder, 'scored.csv');
	const scored = await scorePairs({ file, a: 'gate', b: 'clinic', out });
	expect(scored).toMatchObject({ ok: true, pairs: 2, same: 1 });
	const [header, first, second] = (await readFile(out, 'utf8')).split('\n');
	expect(header).toBe('tent,gate,clinic,probability,same');
	expect(first).toMatch(/^007,"Habtezion, Ghirmay",ግርማይ ሃብተጽዮን,0\.\d+,true$/);
	expect(second).toMatch(/^8,Rozina Howlader,Hodan Jama,0\.0\d*,false$/);
});

test('a list from an old Arabic spreadsheet is read when its encoding is named', async () => {
	// `سلمى` in windows-1256.
	const salma = Buffer.from([0xd3, 0xe1, 0xe3, 0xec]);
	const bytes = Buffer.concat([Buffer.from('a;b\n'), salma, Buffer.from(';Salma\n')]);
	const file = await fileOf('old.csv', bytes);
	const asked = { file, a: 'a', b: 'b', out: join(folder, 'old.parquet') };
	expect(await scorePairs(asked)).toMatchObject({ ok: false, problems: [{ row: 2 }] });
	const scored = await scorePairs({ ...asked, reading: { encoding: 'windows-1256' } });
	expect(scored).toMatchObject({ ok: true, pairs: 1, same: 1 });
	const store = await openStore();
	const read = await readTable(store, asked.out, 'again');
	expect(read).toMatchObject({ ok: true, columns: ['a', 'b', 'probability', 'same'] });
	store.close();
});

test('a column that is not there is named, with those that are', async () => {
	const file = await fileOf('few.tsv', 'name\tnom\nA\tB\n');
	const scored = await scorePairs({ file, a: 'name', b: 'Name', out: join(folder, 'x.csv') });
	expect(scored).toMatchObject({
		ok: false,
		problems: [{ column: 'Name', reason: expect.stringContaining('name, nom') }],
	});
});

test('a row with a field too many is told by its number, and left out only on request', async () => {
	const file = await fileOf('ragged.csv', 'a,b\nHodan,Xodan\nOne,Two,Three\nSelam,ሰላም\n');
	const asked = { file, a: 'a', b: 'b', out: join(folder, 'ragged-out.csv') };
	expect(await scorePairs(asked)).toMatchObject({ ok: false, problems: [{ row: 3 }], inAll: 1 });
	const scored = await scorePairs({ ...asked, reading: { skipBadRows: true } });
	expect(scored).toMatchObject({ ok: true, pairs: 2, same: 2, leftOutInAll: 1 });
});

test('what a table scored before says stays beside what is said now', async () => {
	const file = await fileOf('again.csv', 'a,b,Same,probability\nHodan,Xodan,left,right\n');
	const out = join(folder, 'y.csv');
	const columns = { probability: 'probability_1', same: 'same_1' };
	expect(await scorePairs({ file, a: 'a', b: 'b', out })).toMatchObject({ ok: true, columns });
	expect(await readFile(out, 'utf8')).toMatch(
		/^a,b,Same,probability,probability_1,same_1\nHodan,Xodan,left,right,0\.\d+,true/,
	);
});
