import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { defenderIncident } from './defender-incident.ts';

const FIRST = '2026-03-02T09:00:00Z';

function reported(incident = 'watched'): RecordStory {
	return new RecordStory(defenderIncident, { zone: 'Europe/Rome' }).does(
		'reportIncident',
		'person:Giulia',
		FIRST,
		{ incident, lawUsed: 'smuggling-law', authority: 'coastguard' },
	);
}

test('a check-in that does not come is an alarm at the very minute', () => {
	const story = reported().does('startCheckIns', 'person:Giulia', FIRST, {
		checkInEvery: 'every-4-hours',
	});

	expect(story.clock('checkIn4', '2026-03-02T12:59:59Z').state).toBe('soon');
	expect(story.clock('checkIn4', '2026-03-02T13:00:00Z').state).toBe('overdue');
	expect(story.clock('checkIn12', '2026-03-03T09:00:00Z').state).toBe('waiting');
});

test('each sign of life begins the next time, also over the change of the hour', () => {
	const night = '2026-03-28T23:30:00Z';
	const story = reported()
		.does('startCheckIns', 'person:Giulia', '2026-03-28T20:00:00Z', {
			checkInEvery: 'every-4-hours',
		})
		.does('checkIn', 'person:Giulia', night);

	// Rome goes from 02:00 to 03:00 at 01:00 UTC: four hours are four hours.
	expect(String(story.clock('checkIn4', night).due)).toBe('2026-03-29T03:30:00Z');
	expect(story.clock('checkIn4', '2026-03-29T03:29:59Z').state).toBe('soon');
	expect(story.clock('checkIn4', '2026-03-29T03:30:00Z').state).toBe('overdue');
});

test('a late sign of life is welcome, and the missed one stays on record', () => {
	const story = reported()
		.does('startCheckIns', 'person:Giulia', FIRST, { checkInEvery: 'every-12-hours' })
		.does('checkIn', 'family', '2026-03-03T02:00:00Z');
	const clock = story.clock('checkIn12', '2026-03-03T03:00:00Z');

	expect(clock.state).toBe('running');
	expect(clock.breaches).toHaveLength(1);
});

test('check-ins end when the person says so, and can begin again', () => {
	const story = reported()
		.does('startCheckIns', 'person:Giulia', FIRST, { checkInEvery: 'every-24-hours' })
		.does('stopCheckIns', 'person:Giulia', '2026-03-02T20:00:00Z');

	expect(story.clock('checkIn24', '2026-03-05T09:00:00Z').state).toBe('ended');
	story.does('startCheckIns', 'person:Giulia', '2026-03-06T09:00:00Z', {
		checkInEvery: 'every-24-hours',
	});
	expect(story.clock('checkIn24', '2026-03-07T09:00:00Z').state).toBe('overdue');
});

test('a sign by receipt moves the limit, and one under duress is an alarm at once', () => {
	const plan = { checkInEvery: 'every-12-hours', aliveBy: '2026-03-02T20:00:00Z' };
	const story = reported().does('planSigns', 'person:Giulia', FIRST, plan);

	expect(story.clock('sign', '2026-03-02T19:59:59Z').state).toBe('soon');
	expect(story.clock('sign', '2026-03-02T20:00:00Z').state).toBe('overdue');
	const next = { aliveBy: '2026-03-03T08:00:00Z' };
	story.does('signAlive', 'person:Giulia', '2026-03-02T20:30:00Z', next);
	expect(String(story.clock('sign', '2026-03-02T20:30:00Z').due)).toBe(next.aliveBy);
	const duress = { aliveBy: '2026-03-03T20:00:00Z', duressIn: '2026-03-02T20:00:00Z' };
	story.does('signDuress', 'person:Giulia', '2026-03-03T07:00:00Z', duress);
	expect(story.clock('duress', '2026-03-03T07:00:00Z').state).toBe('overdue');
	// A good sign after it takes nothing of it back; only whoever reached the person does.
	story.does('signAlive', 'person:Giulia', '2026-03-03T07:01:00Z', next);
	expect(story.clock('duress', '2026-03-03T07:01:00Z').state).toBe('overdue');
	story.does('reachPerson', 'caseworker', '2026-03-03T08:00:00Z');
	expect(story.clock('duress', '2026-03-03T08:00:00Z').state).toBe('met');
});

test('after an arrest the lawyer is called now: within the hour, or it is overdue', () => {
	const story = reported('arrested');

	expect(story.state(FIRST).flags.has('urgent')).toBe(true);
	expect(story.clock('lawyer', '2026-03-02T10:00:00Z').state).toBe('overdue');
	story.does('callLawyer', 'family', '2026-03-02T09:20:00Z', { lawyerReached: true });
	expect(story.clock('lawyer', '2026-03-02T10:00:00Z').state).toBe('met');
});

test('nothing is closed while check-ins run or a charge is pending', () => {
	const story = reported()
		.does('startCheckIns', 'person:Giulia', FIRST, { checkInEvery: 'every-24-hours' })
		.does('recordCharge', 'counsel', FIRST, { lawUsed: 'harbouring-law', authority: 'prosecutor' });

	expect(story.tries('close', 'supervisor', FIRST)).toEqual([
		'not-at-this-stage',
		'check-ins-run',
		'charge-pending',
	]);
});

test('a submission needs to hear the risk, and says whether names may stand in it', () => {
	const story = reported();

	expect(
		story.tries('submitCase', 'counsel', FIRST, { riskHeard: false, namesAgreed: false }),
	).toEqual(['risk-not-told']);
	expect(story.tries('submitCase', 'counsel', FIRST, { riskHeard: true })).toEqual([
		'namesAgreed: required',
	]);
});
