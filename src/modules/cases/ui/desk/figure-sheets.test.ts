import { expect, test } from 'vitest';
import { figureSheets } from './figure-sheets.ts';

const figure = (id: string, kind: 'on-time' | 'share' | 'count' | 'median', value: number | null) =>
	({ id, kind, value, numerator: value && 8, denominator: value && 16 }) as const;

test('a procedure of too few cases tells only that there are few', () => {
	const [sheet] = figureSheets({
		until: '2026-10',
		procedures: [
			{
				procedure: 'complaint',
				version: 1,
				records: null,
				figures: [figure('remedied', 'share', 0.5)],
			},
		],
	});
	expect(sheet).toMatchObject({ few: true, lines: [] });
});

test('what was held back has no number and no bar from which one could be measured', () => {
	const [sheet] = figureSheets({
		until: '2026-10',
		procedures: [
			{
				...{ procedure: 'complaint', version: 1, records: 16 },
				figures: [
					figure('acknowledgedOnTime', 'on-time', null),
					figure('remedied', 'share', 0.5),
					figure('closedAnyway', 'count', 8),
				],
			},
		],
	});
	expect(sheet?.lines.map(({ text, share }) => [text, share])).toEqual([
		[null, null],
		['8 of 16', 50],
		['8', null],
	]);
});

test('a median is said in days, and none for a share that is nothing', () => {
	const [sheet] = figureSheets({
		until: '2026-10',
		procedures: [
			{
				...{ procedure: 'complaint', version: 1, records: 16 },
				figures: [figure('daysToFinding', 'median', 6.5), figure('remedied', 'share', 0)],
			},
		],
	});
	expect(sheet?.lines[0]?.text).toContain('7 days');
	expect(sheet?.lines[1]?.share).toBe(0);
});
