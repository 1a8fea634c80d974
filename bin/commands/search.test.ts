import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { aTerminal } from '#tests/support/terminal.ts';
import { register } from './search.ts';

const { amparo, at, said, write } = aTerminal(register);

beforeEach(async () => {
	await write(
		'people.csv',
		'id,name,born\n1,Ghebremedhin Tesfay,1990\n2,Amina Yusuf,\n2,Umm Khalid,\n',
	);
	await write('asked.tsv', 'who\tborn\nገብረመድህን ተስፋይ\t1990-05-17\n\t\nUm Khaled\t\n');
});

function search(...more: string[]): Promise<number> {
	const files = ['--index', at('people.csv'), '--query-file', at('asked.tsv')];
	const columns = ['--id', 'id', '--name', 'name', '--query-name', 'who'];
	return amparo('search', ...files, ...columns, '--out', at('hits.csv'), ...more);
}

test('each row is answered by who may be meant; rows of one id are one person', async () => {
	expect(await search('--birth', 'born', '--query-birth', 'born', '--top', '1')).toBe(0);
	const [header, ...hits] = (await readFile(at('hits.csv'), 'utf8')).trim().split('\n');
	expect(header).toBe('query_row,rank,id,probability');
	expect(hits.map((hit) => hit.split(',').slice(0, 3).join())).toEqual(['1,1,1', '3,1,2']);
	expect(said()).toContain('3 rows looked for among 2 people, 2 hits');
});

test('a machine reads one line of JSON', async () => {
	expect(await search('--json')).toBe(0);
	expect(JSON.parse(said())).toMatchObject({ ok: true, people: 2, queries: 3 });
});

test('a column that is not there is named, with those that are', async () => {
	expect(await search('--birth', 'date')).toBe(1);
	expect(said()).toContain('people.csv, column date: there is no such column; there are id, name');
});

test('a row with a field too many is named; on request the others are searched', async () => {
	await write('people.csv', 'id,name\n1,Ghebremedhin Tesfay\n2,Amina,Yusuf\n');
	expect(await search()).toBe(1);
	expect(said()).toMatch(/people\.csv, row 3.*has 3 fields, the header has 2/);
	expect(await search('--skip-bad-rows')).toBe(0);
	expect(said()).toContain('Left out: ');
});

test('a number of hits that cannot be is refused', async () => {
	expect(await search('--top', 'many')).toBe(1);
	expect(said()).toContain('--top takes a whole number from 1 to 100.');
});
