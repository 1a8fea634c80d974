import { expect, test } from 'vitest';
import { isHere } from './desk-way.ts';

const reports = { href: '/en/desk/reports', label: 'Reports', icon: 'inbox' } as const;

test('a member who reads one report is still at the reports', () => {
	expect(isHere(reports, '/en/desk/reports/7')).toBe(true);
});

test('who reads a report is still at the inbox it came from', () => {
	const inbox = { ...reports, href: '/en/desk/inbox', covers: '/en/desk/reports' };
	expect(isHere(inbox, '/en/desk/reports/7')).toBe(true);
	expect(isHere(inbox, '/en/desk/figures')).toBe(false);
});

test('a page whose name only begins alike is another place', () => {
	expect(isHere(reports, '/en/desk/reports-archive')).toBe(false);
});
