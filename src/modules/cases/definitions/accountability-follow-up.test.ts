import { expect, test } from 'vitest';
import { dueDates } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { RecordStory } from '#tests/support/record-story.ts';
import { accountabilityFollowUp } from './accountability-follow-up.ts';

const FIRST = '2026-01-12T09:00:00Z';

function noted(zone = 'UTC'): RecordStory {
	return new RecordStory(accountabilityFollowUp, { zone }).does('noteViolation', 'family', FIRST, {
		violation: 'torture',
	});
}

function reported(zone?: string): RecordStory {
	return noted(zone).does('reportToState', 'counsel', FIRST, {
		reportedTo: 'prosecutor',
		bodyIsAccused: false,
		reportedOn: '2026-01-12',
	});
}

/*
 * Lisbon goes forward on 29 March 2026. The last day is 12 April: the limit is broken as 13 April
 * begins, at 23:00 UTC. Ninety, thirty and seven days before that instant are the beginnings of
 * 13 January and 14 March, in winter time 00:00 UTC, and of 6 April, in summer time 23:00 UTC.
 */
test('a limitation date warns 90, 30 and 7 days before, also across the change of the hour', () => {
	const story = noted('Europe/Lisbon').does('noteLimitation', 'counsel', FIRST, {
		limitationDate: '2026-04-12',
		limitationBody: 'national-court',
	});
	const { reminders, due } = story.clock('limitation', FIRST);

	expect(reminders.map(String)).toEqual([
		'2026-01-12T00:00:00Z',
		'2026-03-13T00:00:00Z',
		'2026-04-04T23:00:00Z',
	]);
	expect(String(due)).toBe('2026-04-12T23:00:00Z');
	expect(story.clock('limitation', '2026-04-12T22:59:59Z').state).toBe('soon');
	expect(story.clock('limitation', '2026-04-12T23:00:00Z').state).toBe('overdue');
});

test('a submission keeps the date, another date begins anew', () => {
	const story = noted()
		.does('noteLimitation', 'counsel', FIRST, {
			limitationDate: '2026-03-01',
			limitationBody: 'national-court',
		})
		.does('appeal', 'counsel', '2026-02-20T09:00:00Z');

	expect(story.clock('limitation', '2026-04-01T09:00:00Z').state).toBe('met');
	story.does('noteLimitation', 'counsel', '2026-04-02T09:00:00Z', {
		limitationDate: '2026-06-30',
		limitationBody: 'european-court',
	});
	expect(story.clock('limitation', '2026-07-01T09:00:00Z').state).toBe('overdue');
});

test('silence is counted: after 143 days without an answer it says so', () => {
	const at = '2026-06-04T12:00:00Z';
	const clock = reported().clock('stateAnswer', at);
	const [breach] = clock.breaches;
	const since = Temporal.PlainDate.from('2026-01-12');

	expect(since.until('2026-06-04').days).toBe(143);
	expect(clock.state).toBe('overdue');
	expect(String(breach?.due)).toBe('2026-03-14T00:00:00Z');
	expect(breach?.metAt).toBeNull();
});

test('silence is an entry of its own and ends nothing', () => {
	const at = '2026-06-04T12:00:00Z';
	const story = reported().does('recordSilence', 'caseworker', at, { silentSince: '2026-01-12' });

	expect(story.clock('stateAnswer', at).state).toBe('overdue');
	expect(story.tries('close', 'supervisor', at)).toEqual(['silence-is-no-end']);
});

test('an answer that came late stays late', () => {
	const story = reported().does('recordReply', 'outside', '2026-06-01T09:00:00Z', {
		answer: 'opened',
		answeredOn: '2026-05-30',
	});
	const { state, breaches } = story.clock('stateAnswer', '2026-06-02T09:00:00Z');

	expect(state).toBe('met');
	expect(breaches).toHaveLength(1);
});

test('a report never goes to the body that is accused', () => {
	const facts = { reportedTo: 'police', bodyIsAccused: true, reportedOn: '2026-01-12' };

	expect(noted().tries('reportToState', 'counsel', FIRST, facts)).toEqual(['never-to-the-accused']);
});

test('nothing is submitted without a yes to that very body, and the risk told', () => {
	const to = { submissionTo: 'special-procedures', submittedOn: '2026-01-12' };
	const story = reported();

	expect(story.tries('submitCase', 'counsel', FIRST, to)).toEqual([
		'no-agreement-for-this-body',
		'risk-not-told',
	]);
	story.does('agreeToSubmission', 'family', FIRST, {
		agreedTo: ['working-group-detention'],
		riskHeard: true,
	});
	expect(story.tries('submitCase', 'counsel', FIRST, to)).toEqual(['no-agreement-for-this-body']);
	story.does('agreeToSubmission', 'family', FIRST, {
		agreedTo: ['working-group-detention', 'special-procedures'],
		riskHeard: true,
	});
	expect(story.tries('submitCase', 'counsel', FIRST, to)).toEqual([]);
});

test('a yes that was taken back allows no further submission', () => {
	const story = reported()
		.does('agreeToSubmission', 'family', FIRST, { agreedTo: ['treaty-body'], riskHeard: true })
		.does('takeBackAgreement', 'family', FIRST);
	const to = { submissionTo: 'treaty-body', submittedOn: '2026-01-12' };

	expect(story.tries('submitCase', 'counsel', FIRST, to)).toEqual(['no-agreement-for-this-body']);
});

test('every form of remedy of A/RES/60/147 can be asked for', () => {
	expect(accountabilityFollowUp.fields.remedies?.choices).toEqual([
		'restitution',
		'compensation',
		'rehabilitation',
		'satisfaction',
		'non-repetition',
	]);
});

test('a family that left the country keeps the case alive', () => {
	const at = '2026-02-01T09:00:00Z';
	const story = reported().does('leaveCountry', 'family', at);

	expect(story.state(at).open).toBe(true);
	expect(story.clock('power', '2026-02-09T09:00:00Z').state).toBe('overdue');
	expect(story.tries('givePower', 'family', at)).toEqual([]);
	expect(story.state(at).clocks.find(({ id }) => id === 'stateAnswer')?.state).toBe('running');
});

test('what was reported long before the case was opened counts from then', () => {
	const story = new RecordStory(accountabilityFollowUp)
		.does('noteViolation', 'family', FIRST)
		.does('reportToState', 'counsel', FIRST, {
			reportedTo: 'court',
			bodyIsAccused: false,
			reportedOn: '2025-10-01',
		});

	expect(story.state(FIRST).stage).toBe('reported');
	expect(story.clock('stateAnswer', FIRST).state).toBe('overdue');
});

test('the days of a limitation are among the dates that are kept for the desk', () => {
	const story = noted().does('noteLimitation', 'counsel', FIRST, {
		limitationDate: '2026-04-12',
		limitationBody: 'national-court',
	});

	expect(JSON.stringify(dueDates(accountabilityFollowUp, story.state(FIRST)))).toContain(
		'limitation',
	);
});
