import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { wageClaim } from './wage-claim.ts';

const FIRST = '2026-03-02T09:00:00Z';
const DAY20 = '2026-03-22T09:00:00Z';
const filing = {
	forum: 'labour-court',
	filedOn: '2026-03-16',
	sharesWithEnforcement: 'no',
};

function started(): RecordStory {
	return new RecordStory(wageClaim)
		.does('startClaim', 'person:Min', FIRST, { country: 'AE', work: 'kitchen' })
		.does('addWork', 'person:Min', FIRST);
}

test('the claim lives on when the worker leaves on day 20, up to the settlement', () => {
	const story = started()
		.does('countWages', 'caseworker', '2026-03-10T09:00:00Z')
		.does('fileClaim', 'counsel', '2026-03-16T09:00:00Z', filing)
		.does('setHearing', 'counsel', '2026-03-18T09:00:00Z', {
			hearingOn: '2026-05-04T10:00',
			hearingHow: 'in-person',
		})
		.does('leaveCountry', 'person:Min', DAY20, { leftOn: '2026-03-22' });

	expect(story.state(DAY20)).toMatchObject({ open: true, stage: 'filed' });
	expect(story.clock('power', '2026-03-30T09:00:00Z').state).toBe('overdue');
	expect(story.clock('remoteHearing', '2026-03-26T09:00:00Z').state).toBe('overdue');
	expect(story.tries('close', 'supervisor', DAY20)).toEqual(['claim-is-alive']);
	story
		.does('givePower', 'person:Min', '2026-03-24T09:00:00Z')
		.does('askRemoteHearing', 'person:Min', '2026-03-24T09:00:00Z')
		.does('recordHearing', 'counsel', '2026-05-04T11:00:00Z')
		.does('settle', 'counsel', '2026-05-06T09:00:00Z', { personAgrees: true })
		.does('recordPayment', 'person:Min', '2026-06-01T09:00:00Z', { paidOn: '2026-05-28' })
		.does('recordAllPaid', 'caseworker', '2026-06-01T09:00:00Z')
		.does('close', 'supervisor', '2026-06-02T09:00:00Z');
	expect(story.state('2026-06-02T09:00:00Z').open).toBe(false);
});

test('from abroad the worker can still do all that protects them, even after the end', () => {
	const story = started()
		.does('leaveCountry', 'person:Min', DAY20)
		.does('withdraw', 'person:Min', DAY20);

	for (const act of ['appeal', 'givePower', 'askRemoteHearing', 'reportReprisal', 'reopen']) {
		expect([act, story.tries(act, 'person:Min', DAY20)]).toEqual([act, []]);
	}
	expect(story.state(DAY20).open).toBe(true);
});

test('a body that shares with enforcement is not used before the warning was heard', () => {
	const shares = { ...filing, filedOn: '2026-03-02', sharesWithEnforcement: 'yes' };

	expect(started().tries('fileClaim', 'counsel', FIRST, shares)).toEqual(['warning-not-heard']);
	const unknown = { ...shares, sharesWithEnforcement: 'unknown' };
	expect(started().tries('fileClaim', 'counsel', FIRST, unknown)).toEqual(['warning-not-heard']);
	expect(started().tries('fileClaim', 'counsel', FIRST, { ...shares, warningHeard: true })).toEqual(
		[],
	);
});

test('nobody settles for the worker', () => {
	const story = started().does('fileClaim', 'counsel', FIRST, { ...filing, filedOn: '2026-03-02' });

	expect(story.tries('settle', 'counsel', FIRST, { personAgrees: false })).toEqual([
		'person-has-not-agreed',
	]);
});

test('the last day to file is asked for at once, then it warns three times', () => {
	const story = started();

	expect(story.clock('limitationKnown', '2026-03-10T09:00:00Z').state).toBe('overdue');
	expect(story.clock('limitation', FIRST).state).toBe('waiting');
	story.does('noteLimitation', 'caseworker', FIRST, { limitationDate: '2026-09-01' });
	expect(story.clock('limitation', FIRST).reminders.map(String)).toEqual([
		'2026-06-03T00:00:00Z',
		'2026-08-02T00:00:00Z',
		'2026-08-25T00:00:00Z',
	]);
	expect(story.clock('limitation', '2026-09-02T00:00:00Z').state).toBe('overdue');
});

test('a claim filed before anyone came for help counts as filed', () => {
	const story = new RecordStory(wageClaim)
		.does('startClaim', 'person:Min', FIRST)
		.does('fileClaim', 'counsel', FIRST, { ...filing, filedOn: '2026-01-20' })
		.does('addWork', 'person:Min', FIRST)
		.does('countWages', 'caseworker', FIRST);

	expect(story.state(FIRST).stage).toBe('filed');
});

test('papers that an employer keeps are asked back within two days', () => {
	const story = started().does('noteRetained', 'person:Min', FIRST, { retained: ['passport'] });

	expect(story.clock('papersBack', '2026-03-05T00:00:00Z').state).toBe('overdue');
});

test('wages are counted for whoever worked: papers are never asked', () => {
	const asked = Object.keys(wageClaim.fields).filter((name) =>
		/permit|visa|status|nationality/i.test(name),
	);

	expect(asked).toEqual([]);
});
