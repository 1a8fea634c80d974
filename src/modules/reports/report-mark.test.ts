import { expect, test } from 'vitest';
import { type Marked, markOf } from './report-mark.ts';

const report: Marked = {
	stage: 'received',
	mode: 'anonymous',
	compartmentId: 'intake',
	assignedTo: null,
	legalHold: false,
	items: 2,
	files: 0,
	excluded: [],
	asked: [],
};

test('a page that shows the same report has the same mark', () => {
	expect(markOf({ ...report, asked: ['a', 'b'] })).toBe(markOf({ ...report, asked: ['b', 'a'] }));
});

test('whatever a colleague or the person does changes the mark', () => {
	const changes: Partial<Marked>[] = [
		{ stage: 'closed' },
		{ mode: 'named' },
		{ compartmentId: 'elsewhere' },
		{ assignedTo: 'almaz' },
		{ legalHold: true },
		{ items: 3 },
		{ files: 1 },
		{ excluded: ['almaz'] },
		{ asked: ['almaz'] },
	];
	const marks = [{}, ...changes].map((change) => markOf({ ...report, ...change }));
	expect(new Set(marks).size).toBe(marks.length);
});
