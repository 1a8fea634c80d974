import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { packFor, reviewOf, useOwnPacks, useReviews } from '#modules/cases/index.ts';
import { useOwnLaw } from '#modules/cases/server/index.ts';
import { aTerminal } from '#tests/support/terminal.ts';
import { register } from './packs.ts';
import { register as registerProcedures } from './procedures.ts';

const { amparo, at, said, write } = aTerminal((program) => {
	register(program);
	registerProcedures(program);
});
const before = process.env.AMPARO_DATA;
const on = (day: string) => Temporal.PlainDate.from(day);

beforeEach(() => {
	process.env.AMPARO_DATA = at('data');
	mkdirSync(at('data'));
});
afterEach(() => {
	process.env.AMPARO_DATA = before;
	if (before === undefined) delete process.env.AMPARO_DATA;
	useOwnPacks([]);
	useReviews([]);
});

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
	expect(await amparo('packs', 'add', await write('gt.json', pack()))).toBe(0);
	expect(said()).toContain('reviewed by Ixchel Choc, abogada');
	useOwnLaw(at('data'));
	const { limits, reviewer } = packFor('gt', on('2026-06-01'));
	expect(limits.detentionMaximum).toMatchObject({ within: { workingDays: 10 } });
	expect(reviewer).toBe('Ixchel Choc, abogada');
	expect(packFor('GT', on('2025-12-31')).limits.detentionMaximum).toBe('unknown');
});

test('a lawyer of the country reviews a shipped pack by its next version', async () => {
	expect(await amparo('packs', 'show', 'ES')).toBe(0);
	const next = { ...JSON.parse(said()), reviewer: 'Nuria Alcaraz' };
	expect(await amparo('packs', 'add', await write('es.json', JSON.stringify(next)))).toBe(0);
	useOwnLaw(at('data'));
	expect(packFor('ES', on('2026-06-01'))).toMatchObject({ version: 2, reviewer: 'Nuria Alcaraz' });
	// The same version a second time is another law under one number.
	expect(await amparo('packs', 'add', at('es.json'))).toBe(1);
	expect(said()).toContain('Version 2 of ES is there already: give 3.');
});

test('a release that ships the same version, or asks for more, stops no installation', () => {
	mkdirSync(at('data/packs'));
	const older = { country: 'ES', reviewer: 'Nuria Alcaraz', zone: 'Europe/Madrid' };
	const limits = { detentionMaximum: { within: { workingDays: 10 }, ...norm } };
	const kept = JSON.stringify({ ...JSON.parse(pack(older)), limits });
	writeFileSync(at('data/packs/ES-1.json'), kept);
	useOwnLaw(at('data'));
	const found = packFor('ES', on('2026-06-01'));
	expect(found).toMatchObject({ ...older, version: 1 });
	expect(found.limits).toMatchObject({ ...limits, beforeJudge: 'unknown' });
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
		'"MX-CHP" is no part of GT',
	],
	['an unknown field', { pack: { penalty: 3 } }, 'A definition has no "penalty" here'],
])(
	'%s is refused by its line, and nothing is kept',
	async (_, { limits, pack: more }: { limits?: object; pack?: object }, sentence) => {
		expect(await amparo('packs', 'add', await write('bad.json', pack(more, limits)))).toBe(1);
		expect(said()).toContain('bad.json:');
		expect(said()).toContain(sentence);
		useOwnLaw(at('data'));
		expect(packFor('GT', on('2026-06-01')).limits.detentionMaximum).toBe('unknown');
	},
);

test('the page of a procedure names who reviewed this very version', async () => {
	const review = (...words: string[]) => amparo('procedures', 'review', ...words);
	expect(await review('detention', '--by', 'Nuria Alcaraz', '--on', '2026-11-20')).toBe(0);
	useOwnLaw(at('data'));
	const version = Number(/version (\d+)/.exec(said())?.[1]);
	expect(reviewOf({ id: 'detention', version })).toMatchObject({ by: 'Nuria Alcaraz' });
	expect(reviewOf({ id: 'detention', version: version + 1 })).toBeNull();
	expect(await review('detention', '--by', 'Nuria', '--on', '2999-01-01')).toBe(1);
	expect(await review('magic', '--by', 'Nuria')).toBe(1);
	expect(await review('detention', '--by', ' ')).toBe(1);
});
