import type { DeskReport } from '../../views.ts';

/** For tests: a report of a pushback, told anonymously in Tigrinya, that nobody has answered yet. */
export function aReport(other: Partial<DeskReport> = {}): DeskReport {
	return {
		reportId: '7c9a2f3e-54c1-4c22-9b5e-5b7c3f6a1d10',
		compartmentId: '0b8a7b0e-52a9-4a7a-8f43-3b3a4f0b1c11',
		kind: 'pushback',
		about: 'group',
		mode: 'anonymous',
		stage: 'received',
		urgent: false,
		reprisal: false,
		country: 'GR',
		month: '2026-11',
		language: 'ti',
		receivedOn: '2026-11-16',
		dueOn: '2026-11-23',
		late: false,
		assignedTo: null,
		fresh: true,
		legalHold: false,
		words: 'They took our phones and left us on the river bank.',
		details: {},
		unreadable: { words: false, details: false },
		sealedBy: 'browser',
		thread: [],
		files: [],
		askings: [],
		excluded: [],
		asked: [],
		transferTo: [],
		linked: [],
		erasesOn: null,
		kept: 'undecided',
		...other,
	};
}
