import { expect, test } from 'vitest';
import { isHere } from './desk-way.ts';

const reports = { href: '/en/desk/reports', label: 'Reports', icon: 'inbox' } as const;

test('a member who reads one report is still at the reports', () => {
	expect(isHere(reports, '/en/desk/reports/7')).toBe(true);
});

test('a page whose name only begins alike is another place', () => {
	expect(isHere(reports, '/en/desk/reports-archive')).toBe(false);
});
