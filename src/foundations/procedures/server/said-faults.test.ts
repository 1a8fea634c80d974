import { expect, test } from 'vitest';
import { lineOf, saidFaults } from '#foundations/procedures/server/index.ts';

const source = `export const stay = {
	id: 'stay',
	actions,
	clocks: {
		reviewed: {
			start: ['admit'],
			cite: '',
		},
	},
};
`;
const actions = `export const actions = {
	admit: {
		effect: 'restrict',
		remedy: 'nothing',
	},
};
`;

test('a fault is shown by the line it stands on', () => {
	expect(lineOf(source, 'clocks.reviewed.cite')).toEqual({ line: 7, depth: 3 });
	expect(lineOf(JSON.stringify({ a: 1, stages: [] }, null, '\t'), 'stages.3').line).toBe(3);
});

test('it is found in the file that holds that part of the definition', () => {
	const sources = new Map([
		['definitions/stay.ts', `import { actions } from './stay-actions.ts';\n${source}`],
		['definitions/stay-actions.ts', actions],
		['definitions/other.ts', actions],
	]);
	const faults = [
		{ procedure: 'stay', path: 'actions.admit.remedy', sentence: 'It helps nobody.' },
		{ procedure: 'stay', path: 'clocks.reviewed.cite', sentence: 'No source.' },
		{ procedure: 'gone', path: 'stages', sentence: 'None.' },
	];
	expect(saidFaults(faults, sources)).toEqual([
		'definitions/stay-actions.ts:4: actions.admit.remedy: It helps nobody.',
		'definitions/stay.ts:8: clocks.reviewed.cite: No source.',
		'gone: stages: None.',
	]);
});
