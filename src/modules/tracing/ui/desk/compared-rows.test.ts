import { expect, test } from 'vitest';
import type { Part } from '../../evidence/index.ts';
import type { ContentRow } from '../rows-of.ts';
import { comparedRows } from './compared-rows.ts';

const row = (key: string, text: string, group: ContentRow['group'] = 'about'): ContentRow => ({
	...{ key, group, text },
	term: key,
});
const part = (evidence: Part['evidence'], agreement: Part['agreement'], weight: number) =>
	({ evidence, agreement, weight }) as Part;

test('a name that weighs for the pair is near, one that weighs against it differs', () => {
	const sides = [[row('name', 'Yonas Tesfay')], [row('name', 'Jonas Tesfai')]] as const;
	expect(comparedRows(...sides, [part('name', 'close', 4)])[0]?.stands).toBe('near');
	expect(comparedRows(...sides, [part('name', 'different', -3)])[0]?.stands).toBe('different');
});

test('what only one side knows comes last and is said to be known on one side', () => {
	const rows = comparedRows(
		[row('from', 'Keren'), row('sex', 'Male')],
		[row('sex', 'Male')],
		[part('sex', 'same', 1)],
	);
	expect(rows.map(({ key, stands }) => [key, stands])).toEqual([
		['sex', 'same'],
		['from', 'one_side'],
	]);
});

test('how a family wants to be told is nobody’s matter who compares', () => {
	const told = row('tell_whom', 'My brother Hagos', 'you');
	expect(comparedRows([told], [row('tell_whom', 'x', 'you')], [])).toEqual([]);
});
