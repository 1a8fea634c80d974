import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftLasts, draftOf, hasDraft, isStale } from './draft.ts';

const evening = Date.parse('2026-11-21T20:00:00Z');
const later = evening + 25 * 3_600_000;
const [report, search] = [draftOf('report'), draftOf('search')];
const device = new Map<string, string>();
const page: { left?: string } = {};

beforeEach(() => {
	vi.stubGlobal('document', { documentElement: { dataset: page } });
	vi.stubGlobal('localStorage', {
		getItem: (at: string) => device.get(at) ?? null,
		setItem: (at: string, text: string) => void device.set(at, text),
		removeItem: (at: string) => void device.delete(at),
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	device.clear();
	delete page.left;
});

/** The key is written before the database, which there is none of here. */
const kept = async (draft = report, at = evening) => draft.keep({ words: 'x' }, at).catch(() => {});

test('a draft is there the next morning', () => {
	expect(isStale(evening, evening + 11 * 3_600_000)).toBe(false);
});

test('a draft is gone after a day', () => {
	expect(isStale(evening, evening + draftLasts + 1)).toBe(true);
});

test('a clock that was set back keeps no draft for ever', () => {
	expect(isStale(evening, evening - 48 * 3_600_000)).toBe(true);
});

test('what is dropped has lost its key before anything is waited for, and the other draft has its own', async () => {
	await kept();
	await kept(search);
	expect(device.get('amparo-report')).not.toBe(device.get('amparo-search'));
	void search.drop();
	expect([...device.keys()]).toEqual(['amparo-report']);
	expect([hasDraft('report', evening), hasDraft('search', evening)]).toEqual([true, false]);
});

test('a draft that does not open drops itself alone', async () => {
	await kept();
	await kept(search);
	expect(await search.find(evening)).toBeNull();
	expect([...device.keys()]).toEqual(['amparo-report']);
});

test('who goes on writing after a day has a draft of this day', async () => {
	await kept();
	const first = device.get('amparo-report');
	await kept(report, evening + 1000);
	expect(device.get('amparo-report')).toBe(first);
	await kept(report, later);
	expect(device.get('amparo-report')).not.toBe(first);
	expect(hasDraft('report', later)).toBe(true);
});

test('whichever form is opened, what is too old has no key any more, nor what lay here before', async () => {
	await kept();
	device.set('amparo', '{}');
	expect(hasDraft('search', later)).toBe(false);
	expect(device.size).toBe(0);
});

test('who left in a hurry has no draft, whatever was still at work', async () => {
	page.left = '';
	await kept();
	expect(device.size).toBe(0);
});
