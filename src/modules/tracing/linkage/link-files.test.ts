import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../table-files/store.ts';
import { linkFiles } from './link-files.ts';

const folder = await mkdtemp(join(tmpdir(), 'amparo-link-'));
const DATA = process.env.AMPARO_DATASETS ?? join(import.meta.dirname, '../../../../../shared/data');
const quiet = () => {};

async function file(name: string, lines: readonly string[]): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, `${lines.join('\n')}\n`);
	return path;
}

/** Three hundred invented people; the second register writes some of them differently. */
function registers() {
	const given = 'Amina Tesfay Rahel Yusuf Lwam Bereket Noor Farid Salma Idris Hana Musa'.split(' ');
	const family = 'Okaro Haileab Zerome Kadiri Tolsan Wendimu Barzani Quarsh Melaku Dosso'.split(
		' ',
	);
	const people = Array.from({ length: 300 }, (_, n) => {
		const year = 1960 + (n % 47);
		const month = String(1 + (n % 12)).padStart(2, '0');
		const day = String(1 + (n % 28)).padStart(2, '0');
		return [
			given[n % 12],
			`${family[n % 10]}${'aeiou'[n % 5]}${'lmnr'[n % 4]}`,
			`${year}-${month}-${day}`,
		];
	});
	const left = people.map((person, n) => `a${n},${person.join(',')}`);
	const right = people.map(([name = '', surname = '', born = ''], n) => {
		if (n % 10 === 1) return `b${n},${name},${surname}h,${born}`;
		if (n % 10 === 2) return `b${n},${surname},${name},${born}`;
		if (n % 10 === 3) {
			const [year, month, day] = born.split('-');
			return `b${n},${name},${surname},${year}-${day}-${month}`;
		}
		return `b${n},${name},${surname},${born}`;
	});
	return { left, right };
}

const HEADER = 'id,given_name,surname,date_of_birth';

test('people are found again though names changed places and days became months', async () => {
	const { left, right } = registers();
	const out = join(folder, 'pairs.csv');
	const files = [await file('a.csv', [HEADER, ...left]), await file('b.csv', [HEADER, ...right])];
	const answer = await linkFiles({ files, settings: { oneToOne: true }, pairs: out }, quiet);
	expect(answer.ok).toBe(true);
	const [header, ...rows] = (await readFile(out, 'utf8')).trim().split('\n');
	expect(header).toBe('left_id,right_id,probability');
	const right_ = rows.filter((row) => row.split(',')[0]?.slice(1) === row.split(',')[1]?.slice(1));
	expect(right_.length).toBeGreaterThan(290);
	expect(right_.length).toBe(rows.length);
});

test('ten thousand of one name and one birth date stall nothing and are said', async () => {
	const lines = Array.from({ length: 10_000 }, (_, n) => `${n},Mohammed,Ali,2000-01-01`);
	const files = [await file('same.csv', [HEADER, ...lines])];
	const answer = await linkFiles({ files, settings: {} }, quiet);
	expect(answer.ok && answer.linkage.capped.length).toBeGreaterThan(0);
	expect(answer.ok && answer.linkage.compared).toBeLessThan(100_000);
});

test.each([100, 101])(
	'%i equal rows among others are one person and stay one group',
	async (many) => {
		const { left } = registers();
		const rows = Array.from({ length: many }, (_, n) => `e${n},Mohammed,Ali,2000-01-01`);
		const outs = ['pairs', 'clusters'].map((name) => join(folder, `equal-${many}-${name}.csv`));
		const [pairs = '', clusters = ''] = outs;
		const files = [await file('equal.csv', [HEADER, ...left, ...rows])];
		await linkFiles({ files, settings: {}, pairs, clusters }, quiet);
		const grouped = (await readFile(clusters, 'utf8')).match(/^e\d+,e\d+$/gm) ?? [];
		expect(grouped).toHaveLength(many);
		expect(new Set(grouped.map((row) => row.split(',')[1])).size).toBe(1);
		const found = (await readFile(pairs, 'utf8')).match(/^e\d+,e\d+,0\.9/gm) ?? [];
		expect(new Set(found.flatMap((row) => row.split(',').slice(0, 2))).size).toBe(many);
	},
);

test('a ragged row is told by its number and stops the linkage', async () => {
	const files = [await file('ragged.csv', [HEADER, '1,Amina,Okaro,1990-01-02', '2,Noor'])];
	const answer = await linkFiles({ files, settings: {} }, quiet);
	expect(answer).toMatchObject({
		ok: false,
		problems: [{ row: 3, reason: expect.stringContaining('2 fields') }],
	});
});

test('a column that the file does not have is named', async () => {
	const files = [await file('one.csv', [HEADER, '1,Amina,Okaro,1990-01-02'])];
	const answer = await linkFiles({ files, settings: { use: ['shoe_size'] } }, quiet);
	expect(answer).toMatchObject({ ok: false, problems: [{ column: 'shoe_size' }] });
});

test('rows that the result cannot name are counted, and the first of them is told', async () => {
	const rows = ['1,Amina,Okaro,1990-01-02', '2,Noor,Dosso,1991-01-02', '1,Lwam,Zerome,1992-01-02'];
	const files = [await file('ids.csv', [HEADER, ...rows, ',Hana,Quarsh,1993-01-02'])];
	const answer = await linkFiles({ files, settings: { use: ['surname', 'phone'] } }, quiet);
	expect(answer).toMatchObject({
		files: [{ unclear: { repeated: { rows: 2, row: 4 }, empty: { rows: 1, row: 5 } } }],
		absent: ['phone'],
	});
});

test('a role for a column that no file has is a mistake', async () => {
	const files = [await file('roles.csv', [HEADER, '1,Amina,Okaro,1990-01-02'])];
	const answer = await linkFiles({ files, settings: { roles: { nombre: 'given_name' } } }, quiet);
	expect(answer).toMatchObject({ ok: false, problems: [{ column: 'nombre' }] });
});

test('a run that is repeated in its folder gives the same pairs', async () => {
	const { left, right } = registers();
	const files = [await file('c.csv', [HEADER, ...left]), await file('d.csv', [HEADER, ...right])];
	const work = join(folder, 'work');
	const outs = [join(folder, 'p1.csv'), join(folder, 'p2.csv')];
	for (const pairs of outs) await linkFiles({ files, settings: {}, pairs, work }, quiet);
	const [first, second] = await Promise.all(outs.map((out) => readFile(out, 'utf8')));
	expect(second).toBe(first);
});

/** The keys that Splink 4 knows: settings_jsonschema.json, which allows no others. */
const SPLINK = {
	settings:
		'link_type unique_id_column_name sql_dialect probability_two_random_records_match blocking_rules_to_generate_predictions comparisons retain_matching_columns retain_intermediate_calculation_columns additional_columns_to_retain'.split(
			' ',
		),
	comparison: ['output_column_name', 'comparison_description'],
	level: 'sql_condition label_for_charts is_null_level m_probability u_probability'.split(' '),
};

test('the model goes out in the settings of Splink, each level with what was learned', async () => {
	const { left, right } = registers();
	const files = [await file('e.csv', [HEADER, ...left]), await file('f.csv', [HEADER, ...right])];
	const splink = join(folder, 'splink');
	await linkFiles({ files, settings: {}, splink }, quiet);
	const settings = JSON.parse(await readFile(join(splink, 'settings.json'), 'utf8'));
	expect(settings).toMatchObject({ link_type: 'link_only', unique_id_column_name: 'unique_id' });
	expect(settings.probability_two_random_records_match).toBeGreaterThan(0);
	for (const key of Object.keys(settings)) expect(SPLINK.settings).toContain(key);
	for (const rule of settings.blocking_rules_to_generate_predictions) {
		expect(rule).toMatch(/^l\.\w+ = r\.\w+( AND l\.\w+ = r\.\w+)*$/);
	}
	const [given] = settings.comparisons;
	expect(given.comparison_levels[0]).toMatchObject({ is_null_level: true });
	expect(given.comparison_levels.at(-1)).toMatchObject({ sql_condition: 'ELSE' });
	expect(existsSync(join(splink, 'left.parquet'))).toBe(true);
	for (const { comparison_levels, ...comparison } of settings.comparisons) {
		expect(Object.keys(comparison)).toEqual(SPLINK.comparison);
		for (const level of comparison_levels) {
			for (const key of Object.keys(level)) expect(SPLINK.level).toContain(key);
		}
		const [nothing, ...levels] = comparison_levels;
		expect(Object.keys(nothing)).not.toContain('m_probability');
		for (const { sql_condition, m_probability, u_probability } of levels) {
			expect(sql_condition).not.toMatch(/::|\/\/|hamming|similarity\(/);
			for (const p of [m_probability, u_probability]) expect(p > 0 && p < 1).toBe(true);
		}
	}
});

test('the tables for Splink hold every column that its settings ask for', async () => {
	const { left, right } = registers();
	const files = [await file('g.csv', [HEADER, ...left]), await file('h.csv', [HEADER, ...right])];
	const splink = join(folder, 'splink-tables');
	await linkFiles({ files, settings: {}, splink }, quiet);
	const settings = JSON.parse(await readFile(join(splink, 'settings.json'), 'utf8'));
	const store = await openStore();
	try {
		const table = (side: string) => `read_parquet('${join(splink, `${side}.parquet`)}')`;
		const many = (where: string) =>
			store.all<{ n: number }>(
				`select count(*) as n from ${table('left')} l join ${table('right')} r on ${where}`,
			);
		let met = 0;
		for (const rule of settings.blocking_rules_to_generate_predictions) {
			met += (await many(rule))[0]?.n ?? 0;
		}
		expect(met).toBeGreaterThan(300);
		const [columns] = await store.all<Record<string, unknown>>(
			`select * from ${table('left')} limit 1`,
		);
		const conditions = JSON.stringify(settings.comparisons);
		const asked = new Set(conditions.match(/\b[a-z]\w*(?=_[lr]\b)/g));
		expect(asked.size).toBeGreaterThan(2);
		for (const column of asked) expect(Object.keys(columns ?? {})).toContain(column);
	} finally {
		store.close();
	}
});

const febrl = ['4a', '4b'].map((part) => join(DATA, `tracing/febrl/dataset${part}.csv`));

test.skipIf(!febrl.every(existsSync))(
	'FEBRL4 by names and birth date alone: F1 of at least 0.98',
	async () => {
		const out = join(folder, 'febrl.csv');
		const use = ['given_name', 'surname', 'date_of_birth'];
		await linkFiles({ files: febrl, settings: { id: 'rec_id', use }, pairs: out }, quiet);
		const rows = (await readFile(out, 'utf8')).trim().split('\n').slice(1);
		const good = rows.filter((row) => {
			const [left, right] = row.split(',').map((id) => id.split('-')[1]);
			return left === right;
		});
		expect((2 * good.length) / (rows.length + 5_000)).toBeGreaterThanOrEqual(0.98);
	},
);

test('two rows that say the same are found even where there are no others', async () => {
	const row = (n: number) => `${n},Lwam,Haileab,1990-01-02`;
	const out = join(folder, 'few.csv');
	const files = [await file('two-rows.csv', [HEADER, row(1), row(2)])];
	await linkFiles({ files, settings: {}, pairs: out }, quiet);
	expect((await readFile(out, 'utf8')).split('\n')[1]).toMatch(/^1,2,0\.9/);
});
