import { expect, test } from 'vitest';
import { aReport } from './a-report.ts';
import { versionOf } from './report-version.ts';

test('a page that shows the same report has the same mark', () => {
	expect(versionOf(aReport())).toBe(versionOf(aReport()));
});

test('whatever a colleague or the person does changes the mark', () => {
	const before = versionOf(aReport());
	const after = [
		aReport({ stage: 'closed' }),
		aReport({ assignedTo: 'b' }),
		aReport({ excluded: ['b'] }),
		aReport({ asked: ['b'] }),
		aReport({ legalHold: true }),
		aReport({ mode: 'named' }),
		aReport({ compartmentId: 'elsewhere' }),
		aReport({
			thread: [
				{
					id: 'new',
					kind: 'message',
					from: 'person',
					by: null,
					to: null,
					at: '2026-11-21',
					seen: null,
					text: '',
				},
			],
		}),
	].map(versionOf);
	expect(after).not.toContain(before);
	expect(new Set(after).size).toBe(after.length);
});

test('the person having read an answer is no reason to write it again', () => {
	const entry = {
		id: 'one',
		kind: 'message',
		from: 'team',
		by: 'a',
		to: null,
		at: '2026-11-21T10:00:00Z',
		text: '',
	} as const;
	expect(versionOf(aReport({ thread: [{ ...entry, seen: false }] }))).toBe(
		versionOf(aReport({ thread: [{ ...entry, seen: true }] })),
	);
});
