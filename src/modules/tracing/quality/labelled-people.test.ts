import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelledPeople } from './labelled-people.ts';
import { readLabelledPairs } from './read-labelled-pairs.ts';

const folder = await mkdtemp(join(tmpdir(), 'amparo-quality-'));
const DATA = process.env.AMPARO_DATASETS ?? join(import.meta.dirname, '../../../../../shared/data');

async function read(lines: readonly string[]) {
	const file = join(folder, 'pairs.csv');
	await writeFile(file, `${lines.join('\n')}\n`);
	return readLabelledPairs(file);
}

test('two judged names give probability and scripts, and what else is said of both', async () => {
	const answer = await read([
		'name_a,name_b,same,sex,origin_a,origin_b,age_group',
		'محمد,Mohammed,yes,m,Sudan,Chad,18-59',
		'Amina,Tesfay,no,f,,,',
	]);
	if (!answer.ok) throw new Error('not read');
	const [one, other] = answer.pairs;
	expect(one).toMatchObject({
		same: true,
		a: { script: 'arabic', origin: 'Sudan', sex: 'male', ageGroup: '18-59' },
		b: { script: 'latin', origin: 'Chad', sex: 'male' },
	});
	expect(one?.probability).toBeGreaterThan(0.5);
	expect(other).toMatchObject({ same: false, a: { sex: 'female' } });
	expect(other?.probability).toBeLessThan(0.5);
});

test('a row that is judged neither way is told by its number', async () => {
	const answer = await read(['same,probability', 'true,0.7', 'perhaps,0.2', 'false,2']);
	expect(answer).toMatchObject({ ok: false, problems: [{ row: 3 }, { row: 4 }] });
});

test.skipIf(!existsSync(join(DATA, 'tracing/everypolitician')))(
	'the public lists give pairs of many scripts, the same each time',
	() => {
		const pairs = labelledPeople(join(DATA, 'tracing'));
		expect(new Set(pairs.map(({ a }) => a.script)).size).toBeGreaterThan(8);
		expect(pairs.filter(({ same }) => same).length).toBeGreaterThan(1000);
		expect(labelledPeople(join(DATA, 'tracing'))).toEqual(pairs);
	},
	60_000,
);
