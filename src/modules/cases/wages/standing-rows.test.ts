import { expect, test } from 'vitest';
import { standingRows } from './standing-rows.ts';

test('a line of a worker’s own log counts once, and not after it was taken out', () => {
	const [day, other] = [
		{ words: '2026-03-02 08:00-12:00', entry: 'a' },
		{ words: '2026-03-03 08:00-12:00', entry: 'b' },
	];
	const typed = { words: '2026-03-04 08:00-12:00' };
	const standing = standingRows([
		{ workLog: [day, typed, typed] },
		{ workLog: [day, other], payments: [{ entry: 'c', gone: 'b' }] },
	]);
	expect(standing).toEqual([{ workLog: [day, typed, typed] }, { workLog: [], payments: [] }]);
});

test('what a protective act kept as it came is no table', () => {
	expect(standingRows([{ workLog: 'all of March' as never }])).toEqual([{ workLog: [] }]);
});
