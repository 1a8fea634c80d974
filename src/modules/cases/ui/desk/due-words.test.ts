import { expect, test } from 'vitest';
import { lastDay } from '../../last-day.ts';
import { dueAt, dueIn } from './due-words.ts';

const now = '2026-11-22T10:00:00Z';

test.each([
	['Europe/Madrid', '2027-01-22T23:00:00Z', '2027-01-22', 'Jan 22'],
	['America/Mexico_City', '2026-12-12T06:00:00Z', '2026-12-11', 'Dec 11'],
	['Asia/Kathmandu', '2026-11-24T18:15:00Z', '2026-11-24', 'Nov 24'],
])('a limit in days in %s shows its last day, near or far', (zone, due, last, shown) => {
	expect(lastDay(due, zone)).toBe(last);
	expect(dueAt(due, now, zone, 'Asia/Tokyo')).toBe(shown);
});

test('a limit in hours stays an hour, of the reader where they read a list', () => {
	const due = '2026-11-23T11:30:00Z';
	expect(lastDay(due, 'Europe/Madrid')).toBeNull();
	expect(dueAt(due, now, 'Europe/Madrid')).toMatch(/Nov 23.*12:30/);
	expect(dueAt(due, now, 'Europe/Madrid', 'Asia/Tokyo')).toMatch(/Nov 23.*8:30/);
});

test('what is owed at once is owed now, and a minute later a minute late', () => {
	const after = (seconds: number) => dueIn(now, `2026-11-22T10:0${Math.floor(seconds / 60)}:30Z`);
	expect(dueIn(now, now)).toBe('now');
	expect([after(0), after(60), after(120)]).toEqual(['now', '1 minute late', '2 minutes late']);
	expect(dueIn('2026-11-22T10:30:00Z', now)).toBe('in 30 minutes');
	expect(dueIn('2026-11-24T12:00:00Z', now)).toBe('in 2 days');
});
