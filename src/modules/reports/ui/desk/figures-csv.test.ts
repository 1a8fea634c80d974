import { expect, test } from 'vitest';
import { figureSheets } from './figure-rows.ts';
import { figuresCsv } from './figures-csv.ts';

const figures = {
	total: 30,
	until: '2026-10',
	tables: {
		kind: { cells: [{ word: 'employer', count: 20 }], others: 10 },
		country: { cells: [{ word: 'LY', count: 25 }], others: 0 },
		month: {
			cells: [
				{ word: '2026-10', count: 21 },
				{ word: '2026-09', count: 9 },
			],
			others: 0,
		},
	},
};
const sheets = () => figureSheets(figures);

test('a number that is kept back and a number that is nothing look alike', () => {
	const kinds = sheets().find(({ id }) => id === 'kind');
	expect(kinds?.rows.find(({ id }) => id === 'employer')?.count).toBe(20);
	expect(kinds?.rows.filter(({ count }) => count === null)).toHaveLength(8);
});

test('a country without a published number has no line of its own', () => {
	expect(
		sheets()
			.find(({ id }) => id === 'country')
			?.rows.map(({ label }) => label),
	).toEqual(['Libya']);
});

test('months stand in the order of time', () => {
	expect(
		sheets()
			.find(({ id }) => id === 'month')
			?.rows.map(({ id }) => id),
	).toEqual(['2026-09', '2026-10']);
});

test('the spreadsheet runs no formula', () => {
	const rows = [{ id: 'x', label: '=HYPERLINK("x"), team', count: 30, share: 100 }];
	expect(figuresCsv([{ id: 'x', title: 'By team', rows, others: 0 }])).toContain(
		'By team,"\'=HYPERLINK(""x""), team",30',
	);
});

test('the spreadsheet has the same gaps', () => {
	const csv = figuresCsv(sheets());
	expect(csv).toContain('By kind,Employer or recruiter,20\r\n');
	expect(csv).toContain('By kind,Detention,\r\n');
	expect(csv).toContain('"Not shown, together",10');
});
