import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { acknowledgeBy, isLate } from './acknowledgement.ts';
import { isKeptAway, mayReceive, readersLeft } from './conflict.ts';
import { retentionOf } from './retention.ts';
import { isDecided, mayFollow, STAGES } from './stages.ts';
import { isUrgent } from './urgent.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const athens = { country: 'GR', weekend: [6, 7], isHoliday: () => false };
const cairo = { country: 'EG', weekend: [5, 6], isHoliday: () => false };

test('who writes on a Friday hears by the Friday after, in Athens', () => {
	const due = acknowledgeBy(day('2026-11-20'), athens);
	expect(due.toString()).toBe('2026-11-27');
	expect(isLate('received', due, day('2026-11-27'))).toBe(false);
	expect(isLate('received', due, day('2026-11-28'))).toBe(true);
});

test('the weekend of the place counts, not that of Europe', () => {
	expect(acknowledgeBy(day('2026-11-20'), cairo).toString()).toBe('2026-11-26');
});

test('an acknowledged report is not late', () => {
	expect(isLate('acknowledged', day('2026-11-01'), day('2026-12-01'))).toBe(false);
});

test('a decision can be taken up again, a withdrawal cannot', () => {
	expect(mayFollow('closed', 'open')).toBe(true);
	expect(mayFollow('refused', 'open')).toBe(true);
	expect(STAGES.filter((stage) => mayFollow('withdrawn', stage))).toEqual([]);
});

test('whoever told it can withdraw it at every stage', () => {
	const others = STAGES.filter((stage) => stage !== 'withdrawn');
	expect(others.every((stage) => mayFollow(stage, 'withdrawn'))).toBe(true);
});

test('danger and reprisal call a human at once, and nothing else does', () => {
	expect([isUrgent({ danger: true }), isUrgent({ reprisal: true })]).toEqual([true, true]);
	expect(isUrgent({})).toBe(false);
});

test('who is excluded or belongs to a team kept away is kept away', () => {
	const conflict = { keepAway: ['border unit'], excluded: ['amina'] };
	const readers = [
		{ id: 'amina', compartments: ['intake'] },
		{ id: 'joseph', compartments: ['intake', 'border unit'] },
		{ id: 'leila', compartments: ['intake'] },
	];
	expect(readersLeft(readers, conflict).map(({ id }) => id)).toEqual(['leila']);
	expect(isKeptAway({ id: 'amina', compartments: [] }, conflict)).toBe(true);
	expect(mayReceive('border unit', conflict)).toBe(false);
});

const decided = {
	stage: 'closed' as const,
	decidedOn: day('2026-01-10'),
	lastWordOn: day('2026-01-10'),
	erasedOn: null,
	legalHold: false,
	unread: false,
	needed: false,
};

test('a closed report is erased after a year, and a month before the person is told', () => {
	expect(retentionOf(decided, day('2026-06-01'))).toMatchObject({ due: false, warn: false });
	expect(retentionOf(decided, day('2026-12-20'))).toMatchObject({ due: false, warn: true });
	expect(retentionOf(decided, day('2027-01-10'))).toMatchObject({ due: true });
});

test('what was said late keeps a report for ninety days more', () => {
	const answer = retentionOf({ ...decided, lastWordOn: day('2027-01-09') }, day('2027-01-10'));
	expect(answer).toMatchObject({ due: false, eraseOn: day('2027-04-09') });
});

test('a withdrawal waits for a legal hold, and for nothing else', () => {
	const withdrawn = { ...decided, stage: 'withdrawn' as const, unread: true, needed: true };
	expect(retentionOf(withdrawn, day('2026-01-10'))).toMatchObject({ due: true });
	expect(retentionOf({ ...withdrawn, legalHold: true }, day('2036-01-10'))).toEqual({
		keep: 'legal-hold',
	});
});

test('no day ever comes on which something unread, undecided, on hold or needed is erased', () => {
	const days = fc.integer({ min: 0, max: 20_000 }).map((n) => day('2026-01-10').add({ days: n }));
	fc.assert(
		fc.property(
			fc.constantFrom(...STAGES),
			days,
			days,
			fc.boolean(),
			fc.boolean(),
			fc.boolean(),
			(stage, lastWordOn, today, legalHold, unread, needed) => {
				const report = { ...decided, stage, lastWordOn, legalHold, unread, needed };
				const answer = retentionOf(report, today);
				const due = 'due' in answer && answer.due;
				if (legalHold || !isDecided(stage)) expect(due).toBe(false);
				if ((unread || needed) && stage !== 'withdrawn') expect(due).toBe(false);
			},
		),
	);
});
