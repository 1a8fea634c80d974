import { expect, test } from 'vitest';
import { diagramsOf } from '../../scripts/map/diagram.ts';
import { withMap } from '../../scripts/map.ts';
import { countAny } from '../../scripts/measure/sources.ts';
import { figuresOf } from '../../scripts/measure.ts';

test('any is counted as a type, not as a word', () => {
	expect(
		countAny('const a: any = 1; // any\nconst any = "any"; let b = a as unknown as any[];'),
	).toBe(2);
});

test('figures say whether their aim is met', () => {
	const file = (lines: number, test = false) => ({ path: '', lines, test, anys: 0 });
	const figures = figuresOf([file(40), file(50), file(400), file(500, true)], 2);
	const byName = Object.fromEntries(figures.map((one) => [one.name, [one.value, one.met]]));
	expect(byName).toMatchObject({
		'size.median': [50, true],
		'size.over-300': [33.33, false],
		cycles: [2, false],
		'test-to-code': [1.02, true],
		any: [0, true],
	});
});

test('the map shows who calls whom, and tests draw no arrow', () => {
	const to = (resolved: string) => [{ resolved, circular: false }];
	const map = diagramsOf([
		{ source: 'src/modules/cases/a.ts', dependencies: to('src/modules/reports/index.ts') },
		{ source: 'src/modules/reports/a.test.ts', dependencies: to('src/modules/cases/index.ts') },
		{ source: 'src/foundations/media/a.ts', dependencies: to('src/foundations/time/index.ts') },
	]);
	expect(map).toContain('cases --> reports');
	expect(map).toContain('media --> time');
	expect(map).not.toContain('reports --> cases');
});

test('the map stands between its markers and nothing else moves', () => {
	const page = 'before\n<!-- map:start -->\nold\n<!-- map:end -->\nafter';
	const drawn = withMap(page, 'new');
	expect(drawn).toBe('before\n<!-- map:start -->\n\nnew\n\n<!-- map:end -->\nafter');
	expect(withMap(drawn, 'new')).toBe(drawn);
	expect(() => withMap('no markers', 'new')).toThrow('markers');
});
