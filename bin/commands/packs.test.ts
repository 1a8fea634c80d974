import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { lawsInDoubt, packFor, reviewOf } from '#modules/cases/index.ts';
import { useOwnLaw } from '#modules/cases/server/index.ts';
import { emptyDatabase, type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { aTerminal } from '#tests/support/terminal.ts';
import { register as registerBackup } from './backup.ts';
import { register } from './packs.ts';
import { register as registerProcedures } from './procedures.ts';

const { amparo, at, said, write } = aTerminal((program) => {
	register(program);
	registerProcedures(program);
	registerBackup(program);
});
const on = (day: string) => Temporal.PlainDate.from(day);
const before = process.env.DATABASE_URL;
let database: TestDatabase;
let warned: string[] = [];

beforeAll(async () => {
	database = await testDatabase();
});
beforeEach(() => {
	process.env.DATABASE_URL = database.ownerUrl;
	warned = [];
});
afterEach(() => {
	process.env.DATABASE_URL = before;
	if (before === undefined) delete process.env.DATABASE_URL;
});
afterAll(() => database.close());

/** As at the next start. */
const startsAgain = () => useOwnLaw(database.db, (line) => warned.push(line), at('data'));

const norm = { basis: 'national', cite: 'Código de Migración, art. 1', checked: false };
const pack = (more: object = {}, limits: object = {}) =>
	JSON.stringify({
		...{ country: 'GT', version: 1, from: '2026-01-01', reviewer: 'Ixchel Choc, abogada' },
		zone: 'America/Guatemala',
		limits: {
			...{ beforeJudge: 'unknown', returnAppeal: 'unknown', asylumAppeal: 'unknown' },
			detentionMaximum: { within: { workingDays: 10 }, ...norm },
			...limits,
		},
		authorities: { court: [] },
		...more,
	});

test('an organisation adds what it knows of its own country, and cases since that day keep to it', async () => {
	const file = await write('gt.json', pack());
	expect(await amparo('packs', 'add', file)).toBe(0);
	expect(said()).toContain('reviewed by Ixchel Choc, abogada');
	await startsAgain();
	const { limits, reviewer } = packFor('gt', on('2026-06-01'));
	expect(limits.detentionMaximum).toMatchObject({ within: { workingDays: 10 } });
	expect(reviewer).toBe('Ixchel Choc, abogada');
	expect(packFor('GT', on('2025-12-31')).limits.detentionMaximum).toBe('unknown');
	expect(warned).toEqual([]);
});

test('the ledger keeps that it was added, by its digest, and names nobody', async () => {
	const entry = (await readEntries(database.db, { subject: 'law' })).at(-1);
	const text = await readFile(await write('gt.json', pack()));
	expect(entry).toMatchObject({
		...{ actor: 'service:terminal', kind: 'cases.pack-added' },
		facts: { country: 'GT', version: 1, from: '2026-01-01', digest: digestOf(text) },
	});
	expect(JSON.stringify(entry)).not.toContain('Ixchel');
});

test('a lawyer of the country reviews a shipped pack by its next version', async () => {
	expect(await amparo('packs', 'show', 'ES')).toBe(0);
	const next = { ...JSON.parse(said()), reviewer: 'Nuria Alcaraz' };
	expect(await amparo('packs', 'add', await write('es.json', JSON.stringify(next)))).toBe(0);
	await startsAgain();
	expect(packFor('ES', on('2026-06-01'))).toMatchObject({
		...{ version: next.version, reviewer: 'Nuria Alcaraz' },
	});
	// The same version a second time is another law under one number.
	expect(await amparo('packs', 'add', at('es.json'))).toBe(1);
	expect(said()).toContain(`of ES is there already: give ${next.version + 1}.`);
});

test.each([
	[
		'a limit without a source',
		{ limits: { beforeJudge: { ...norm, within: 'PT48H', cite: ' ' } } },
		'limits.beforeJudge.cite: A limit without a source',
	],
	[
		'a promise as if it were law',
		{ limits: { beforeJudge: { ...norm, within: 'PT48H', basis: 'policy' } } },
		'limits.beforeJudge.basis: A promise of our own',
	],
	[
		'no length of time',
		{ limits: { beforeJudge: { ...norm, within: '2 days' } } },
		'no length of time',
	],
	[
		'checked, and nobody says where',
		{ limits: { beforeJudge: { ...norm, within: 'P2D', checked: true } } },
		'does not say where and when',
	],
	['a limit nobody asks for', { limits: { visa: 'unknown' } }, 'limits.visa: No procedure asks'],
	['a day that is none', { pack: { from: '2026-02-31' } }, 'from: "2026-02-31" is no ISO day'],
	['a zone that is none', { pack: { zone: 'America/Xela' } }, 'is no time zone'],
	[
		'a court elsewhere',
		{
			pack: {
				authorities: {
					court: [{ name: 'x', district: ['MX-CHP'], sharesWithEnforcement: 'no', source: 's' }],
				},
			},
		},
		'"MX-CHP" is no part of HN',
	],
	['an unknown field', { pack: { penalty: 3 } }, 'A definition has no "penalty" here'],
])(
	'%s is refused by its line, and nothing is kept',
	async (_, { limits, pack: more }: { limits?: object; pack?: object }, sentence) => {
		const text = pack({ country: 'HN', ...more }, limits);
		expect(await amparo('packs', 'add', await write('bad.json', text))).toBe(1);
		expect(said()).toMatch(/bad\.json:\d+: /);
		expect(said()).toContain(sentence);
		await startsAgain();
		expect(packFor('HN', on('2026-06-01')).limits.detentionMaximum).toBe('unknown');
	},
);

test.each([
	['a comment', `// ours\n${pack()}`, ':1: JSON has no comments.'],
	['a limit that stands twice', '{\n"limits": {},\n"limits": {}\n}', ':3: "limits" stands here'],
	['half of a file', '{"country": "HN",', ':1: It ends before'],
	['ten megabytes', ' '.repeat(10_000_000), ':1: It is larger than 1 MB.'],
	['a version in words', pack({ version: '2' }), ':1: version: Invalid input'],
	['nothing', '', ':1: It ends'],
])('%s is no pack, and its line says so', async (_, text, sentence) => {
	expect(await amparo('packs', 'lint', await write('bad.json', text))).toBe(1);
	expect(said()).toContain(`bad.json${sentence}`);
});

test('a pack from an editor that ends lines in its own way is read as it is', async () => {
	const text = `\uFEFF${JSON.stringify(JSON.parse(pack()), null, 2).replaceAll('\n', '\r\n')}`;
	expect(await amparo('packs', 'lint', await write('mx.json', text))).toBe(0);
	expect(await amparo('packs', 'lint', at('gone.json'))).toBe(1);
	expect(said()).toContain('gone.json:1: There is no such file.');
});

test('the page of a procedure names who reviewed this very version, and the ledger that somebody did', async () => {
	const review = (...words: string[]) => amparo('procedures', 'review', ...words);
	expect(await review('detention', '--by', 'Nuria Alcaraz', '--on', '2026-11-20')).toBe(0);
	await startsAgain();
	const version = Number(/version (\d+)/.exec(said())?.[1]);
	expect(reviewOf({ id: 'detention', version })).toMatchObject({ by: 'Nuria Alcaraz' });
	expect(reviewOf({ id: 'detention', version: version + 1 })).toBeNull();
	const entry = (await readEntries(database.db, { subject: 'law' })).at(-1);
	expect(entry).toMatchObject({
		kind: 'cases.procedure-reviewed',
		facts: { procedure: 'detention', version, on: '2026-11-20' },
	});
	expect(JSON.stringify(entry)).not.toContain('Nuria');
	expect(await review('detention', '--by', 'Nuria', '--on', '2999-01-01')).toBe(1);
	expect(await review('magic', '--by', 'Nuria')).toBe(1);
	expect(await review('detention', '--by', ' ')).toBe(1);
});

test('a restore on an empty machine brings the same law back', async () => {
	const target = await emptyDatabase();
	await startsAgain();
	const { version, from, ...then } = packFor('GT', on('2026-06-01'));
	expect(await amparo('backup', at('copy.gz'))).toBe(0);
	process.env.DATABASE_URL = target.ownerUrl;
	expect(await amparo('restore', at('copy.gz'))).toBe(0);
	expect(await amparo('packs', 'show', 'GT')).toBe(0);
	expect(JSON.parse(said())).toEqual({ ...then, from, version: version + 1, reviewer: null });
	expect(await amparo('packs', 'add', await write('gt.json', pack()))).toBe(1);
	await target.close();
});

test('nobody changes a law that was added; where somebody did, nothing is known of it, and it is said', async () => {
	await expect(database.db.execute(sql`update cases_own_law set text = '{}'`)).rejects.toThrow();
	await expect(asOwner('delete from cases_own_law')).rejects.toThrow('never changed');
	const changed = pack().replace('"workingDays":10', '"workingDays":90');
	await asOwner('alter table cases_own_law disable trigger user');
	await asOwner(`update cases_own_law set text = '${changed}', digest = '${digestOf(changed)}'
		where text like '%"GT"%'`);
	await startsAgain();
	expect(warned).toEqual([expect.stringContaining('The law of GT, version 1, is not as it was')]);
	expect(packFor('GT', on('2026-06-01')).limits.detentionMaximum).toBe('unknown');
	expect(lawsInDoubt()).toMatchObject([{ country: 'GT', version: 1, why: 'changed' }]);

	const planted = pack({ country: 'SV' });
	await asOwner(`insert into cases_own_law (digest, kind, text)
		values ('${digestOf(planted)}', 'pack', '${planted}')`);
	await startsAgain();
	expect(packFor('SV', on('2026-06-01')).limits.detentionMaximum).toBe('unknown');
	expect(lawsInDoubt()).toMatchObject([{ country: 'GT' }, { country: 'SV', why: 'never-added' }]);
});

test('of a law that lies in the data folder, as in earlier versions, nothing is known until it is added', async () => {
	await mkdir(at('data/packs'), { recursive: true });
	const left = await write('data/packs/MX-9.json', pack({ country: 'MX', version: 9 }));
	await write('data/packs/half.json', '{');
	await write('data/reviews.json', '[{ "procedure": "referral", "version": 1, "by": "Itzel" }]');
	expect(packFor('MX', on('2026-06-01')).limits.detentionMaximum).not.toBe('unknown');
	await startsAgain();
	expect(packFor('MX', on('2026-06-01')).limits.detentionMaximum).toBe('unknown');
	expect(lawsInDoubt()).toContainEqual(expect.objectContaining({ country: 'MX', version: 9 }));
	expect(warned.join('\n')).toMatch(/amparo packs add .*MX-9\.json\n.*half\.json is no pack/s);
	expect(warned.join('\n')).toContain('reviews.json is where an earlier version');
	expect(warned.join('\n')).not.toContain('Itzel');

	expect(await amparo('packs', 'add', left)).toBe(0);
	await startsAgain();
	const { detentionMaximum } = packFor('MX', on('2026-06-01')).limits;
	expect(detentionMaximum).toMatchObject({ within: { workingDays: 10 } });
	expect(warned.filter((line) => line.includes('MX'))).toHaveLength(1);
});

test('a review that is not as it was noted counts for nothing, and it is said', async () => {
	await asOwner('alter table cases_own_law disable trigger user');
	await asOwner(`update cases_own_law set text = text || ' ',
		digest = encode(sha256(convert_to(text || ' ', 'UTF8')), 'hex') where kind = 'review'`);
	await startsAgain();
	expect(warned).toContainEqual(expect.stringContaining('The review of detention, version'));
	expect(reviewOf({ id: 'detention', version: 1 })).toBeNull();
});

async function asOwner(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: database.ownerUrl });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}

function digestOf(text: string | Buffer): string {
	return createHash('sha256').update(text).digest('hex');
}
