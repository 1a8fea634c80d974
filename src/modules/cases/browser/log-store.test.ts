import { expect, test } from 'vitest';
import { follows } from './log-store.ts';

test('a log is never written over one that was begun in its place, however long both are', () => {
	const log = { count: 7, recipient: 'age1first' };
	expect(follows(log, { ...log, count: 8 })).toBe(true);
	expect(follows({ ...log, recipient: 'age1second' }, { ...log, count: 8 })).toBe(false);
	expect(follows({ ...log, count: 8 }, { ...log, count: 8 })).toBe(false);
	expect(follows(undefined, { ...log, count: 8 })).toBe(false);
	expect(follows(undefined, { ...log, count: 1 })).toBe(true);
	expect(follows(log, { ...log, count: 1 })).toBe(false);
});
