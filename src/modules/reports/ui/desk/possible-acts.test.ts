import { expect, test } from 'vitest';
import type { Actor } from '#foundations/access/index.ts';
import { aReport } from './a-report.ts';
import { ACTS, possibleActs } from './possible-acts.ts';

const { compartmentId: team } = aReport();
const member = (role: 'lead' | 'member', compartment = team): Actor => ({
	kind: 'member',
	id: 'almaz',
	roles: [],
	compartments: [{ id: compartment, role }],
});
const around = { colleagues: 2, others: 2 };
const open = (...of: Parameters<typeof possibleActs>) => {
	const acts = possibleActs(...of);
	return ACTS.filter((act) => acts[act] === null);
};

test('a lead can do everything with a new report but take it up again', () => {
	const report = aReport({ transferTo: ['another'], excluded: ['joseph'] });
	expect(open(member('lead'), report, around)).toEqual(ACTS.filter((act) => act !== 'reopen'));
});

test('a legal hold is for leads, and everyone else reads why', () => {
	const acts = possibleActs(member('member'), aReport(), around);
	expect(acts.hold).toBe('Only a lead of the team may do this.');
});

test('a colleague who was asked can write notes and nothing else', () => {
	const asked = aReport({ asked: ['almaz'] });
	expect(open(member('lead', 'elsewhere'), asked, around)).toEqual(['note']);
});

test('a decided report is not decided again, but can be taken up again', () => {
	const acts = open(member('lead'), aReport({ stage: 'closed' }), around);
	expect(acts).toContain('reopen');
	expect(acts).not.toContain('close');
	expect(acts).not.toContain('refuse');
	expect(acts).not.toContain('acknowledge');
});

test('nothing is done with what the person took back', () => {
	expect(open(member('lead'), aReport({ stage: 'withdrawn' }), around)).toEqual([]);
});

test('where there is nobody to ask, keep away or hand it to, the page says so', () => {
	const acts = possibleActs(member('lead'), aReport(), { colleagues: 0, others: 0 });
	expect([acts.ask, acts.keepAway, acts.transfer].every(Boolean)).toBe(true);
});

test('a report is sealed anew only when someone is kept away from it', () => {
	const acts = possibleActs(member('member'), aReport(), around);
	expect(acts.reseal).not.toBeNull();
	const kept = aReport({ excluded: ['joseph'] });
	expect(possibleActs(member('member'), kept, around).reseal).toBeNull();
});
