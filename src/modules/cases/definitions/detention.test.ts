import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { aCheckedReturn, confirming } from '#tests/support/return-story.ts';
import { detention } from './detention.ts';
import { detentionFields, registerMinimum } from './detention-fields.ts';

const review = { reviewer: 'judge', reviewOutcome: 'continued' };

/** Arrested on the first of March at eight in the morning, in Madrid; seen in a bus. */
function dawit(country = 'ES') {
	return new RecordStory(detention, { zone: 'Europe/Madrid', country }).does(
		'noteCustody',
		'monitor',
		'2026-03-01T09:00:00Z',
		{ heldSince: '2026-03-01T08:00', placeKind: 'vehicle' },
	);
}

/** Out for 36 hours from the tenth, moved three times, the last time to another time zone. */
function thirtyFiveDays(country = 'ES') {
	return dawit(country)
		.does('noteTransfer', 'family', '2026-03-03T10:00:00Z', { movedAt: '2026-03-03T10:00' })
		.does('release', 'monitor', '2026-03-10T07:30:00Z', { releasedAt: '2026-03-10T08:00' })
		.does('arrestAgain', 'counsel', '2026-03-11T20:00:00Z', { heldSince: '2026-03-11T20:00' })
		.does('noteTransfer', 'monitor', '2026-03-15T12:00:00Z', { movedAt: '2026-03-15T12:00' })
		.does('noteTransfer', 'monitor', '2026-04-01T12:00:00Z', {
			...{ movedAt: '2026-04-01T12:00', placeZone: 'Atlantic/Canary' },
		});
}

test('a record opens with nothing known but that someone is held', () => {
	const story = new RecordStory(detention);
	expect(story.tries('noteCustody', 'family', '2026-03-01T09:00:00Z')).toEqual([]);
	expect(story.state('2026-03-01T09:00:00Z').stage).toBe('held');
});

test('thirty-five days count over three transfers, a sham release and a change of time zone', () => {
	const maximum = thirtyFiveDays().clock('maximum', '2026-04-05T09:00:00Z');
	expect(String(maximum.used)).toBe('P35D');
	expect(maximum).toMatchObject({ state: 'running', basis: 'national', checked: true });
	// The sixtieth day after 1 March is 30 April; it ends at midnight on the islands.
	expect(String(maximum.due)).toBe('2026-04-30T23:00:00Z');
});

test('past the longest time allowed the record breaks the limit and asks for an inquiry', () => {
	const story = thirtyFiveDays();
	expect(story.clock('maximum', '2026-04-30T22:59:59Z').breaches).toEqual([]);
	expect(story.clock('maximum', '2026-04-30T23:00:00Z')).toMatchObject({ state: 'overdue' });
	expect(detention.clocks?.maximum?.breach).toEqual({ proposes: 'accountability-follow-up' });
});

test('where nobody sourced the longest time it is unknown, and the days are counted all the same', () => {
	const maximum = thirtyFiveDays('BR').clock('maximum', '2026-04-05T09:00:00Z');
	expect(maximum).toMatchObject({ state: 'unknown', due: null });
	expect(String(maximum.used)).toBe('P35D');
});

test('every missed review is seen at the very instant, with nobody doing anything', () => {
	const story = dawit();
	expect(story.clock('reviewed', '2026-03-03T06:59:59Z').breaches).toEqual([]);
	expect(story.clock('reviewed', '2026-03-03T07:00:00Z')).toMatchObject({ state: 'overdue' });
	story.does('noteReview', 'counsel', '2026-03-05T10:00:00Z', review);
	const late = story.clock('reviewed', '2026-03-05T10:00:00Z').breaches;
	expect(late.map(({ due, metAt }) => [String(due), String(metAt)])).toEqual([
		['2026-03-03T07:00:00Z', '2026-03-05T10:00:00Z'],
	]);
	// The next one a week later, and late stays late.
	expect(story.clock('reviewed', '2026-03-12T23:00:00Z').breaches).toHaveLength(2);
});

test('reviews come weekly for thirty days and monthly after', () => {
	const story = dawit();
	for (const day of ['02', '08', '14', '20', '26']) {
		story.does('noteReview', 'counsel', `2026-03-${day}T10:00:00Z`, review);
	}
	expect(String(story.clock('reviewed', '2026-03-27T10:00:00Z').due)).toBe('2026-04-02T22:00:00Z');
	story.does('noteReview', 'counsel', '2026-04-01T10:00:00Z', review);
	expect(String(story.clock('reviewed', '2026-04-02T10:00:00Z').due)).toBe('2026-05-01T22:00:00Z');
});

test('a transfer does not stop the time of a review; a release does', () => {
	const story = dawit().does('noteTransfer', 'family', '2026-03-02T10:00:00Z');
	expect(String(story.clock('reviewed', '2026-03-02T11:00:00Z').due)).toBe('2026-03-03T07:00:00Z');
	story.does('release', 'family', '2026-03-02T12:00:00Z', { releasedAt: '2026-03-02T12:00' });
	expect(story.clock('reviewed', '2026-03-09T12:00:00Z')).toMatchObject({ state: 'ended' });
	expect(story.clock('reviewed', '2026-03-09T12:00:00Z').breaches).toEqual([]);
});

test('the authority that detains is not its own reviewer', () => {
	const story = dawit();
	const own = { reviewer: 'detaining-authority', reviewOutcome: 'continued' };
	expect(story.tries('noteReview', 'counsel', '2026-03-02T10:00:00Z', own)).toEqual([
		'review-not-independent',
	]);
});

test('a child, or doubt about it, raises the alarm at once and proposes a child case', () => {
	const story = dawit();
	expect(story.clock('childAlarm', '2026-03-02T10:00:00Z').state).toBe('waiting');
	story.does('setAge', 'counsel', '2026-03-02T10:00:00Z', { ageStatus: 'under18' });
	expect(story.clock('childAlarm', '2026-03-02T10:00:00Z')).toMatchObject({
		state: 'overdue',
		basis: 'standard',
	});
	expect(detention.clocks?.childAlarm?.breach).toEqual({ proposes: 'child-best-interests' });

	const doubted = dawit().does('setAge', 'family', '2026-03-02T10:00:00Z', {
		ageStatus: 'disputed',
	});
	expect(doubted.clock('childAlarm', '2026-03-02T10:00:00Z').state).toBe('overdue');
	expect(doubted.state('2026-03-02T10:00:00Z').flags).toContain('child');
});

const entry = {
	heldSince: '2026-03-01T08:00',
	placeKind: 'centre',
	alternative: ['reporting'],
};

test('an authority cannot enter a person whose age is in doubt, and is shown the child officer', () => {
	const story = new RecordStory(detention);
	const at = '2026-03-01T09:00:00Z';
	expect(
		story.tries('enterInRegister', 'outside', at, { ...entry, ageStatus: 'disputed' }),
	).toEqual(['no-child-detained']);
	expect(story.tries('enterInRegister', 'outside', at, { ...entry, ageStatus: 'adult' })).toEqual(
		[],
	);
	const enter = detention.actions.enterInRegister;
	expect(enter && 'needs' in enter && enter.needs?.[0]).toMatchObject({
		...{ offers: 'callChildOfficer', cite: expect.stringMatching(/CMW 4.CRC 23/) },
	});
});

test('whoever entered someone does not prolong it', () => {
	const story = new RecordStory(detention).does(
		'enterInRegister',
		'outside:unit-9',
		'2026-03-01T09:00:00Z',
		{ ...entry, ageStatus: 'adult' },
	);
	const facts = { reviewer: 'judge', alternative: ['reporting'] };
	const at = '2026-03-02T09:00:00Z';
	expect(story.tries('prolong', 'outside:unit-9', at, facts)).toEqual(['four-eyes']);
	expect(story.tries('prolong', 'outside:court-3', at, facts)).toEqual([]);
});

test('nobody is handed over for removal without a checked decision or with a challenge pending', () => {
	const story = dawit();
	const hand = (at: string) =>
		story.tries('handOverForRemoval', 'outside', at, { releasedAt: '2026-03-05T08:00' });
	expect(hand('2026-03-05T09:00:00Z')).toEqual(['no-individual-decision']);

	const checked = aCheckedReturn();
	story.standsBeside(checked);
	expect(hand('2026-03-05T09:00:00Z')).toEqual(['no-individual-decision']);
	expect(confirming(checked, '2026-03-04T09:00:00Z')).toEqual([]);
	story.does('challenge', 'person', '2026-03-04T10:00:00Z');
	expect(hand('2026-03-05T09:00:00Z')).toEqual(['challenge-pending']);
	story.does('challengeDecided', 'counsel', '2026-03-05T08:00:00Z', { ruling: 'dismissed' });
	checked.does('recordFear', 'person', '2026-03-05T08:30:00Z');
	expect(hand('2026-03-05T09:00:00Z')).toEqual(['no-individual-decision']);
	checked.does('checkSafety', 'counsel:Leila', '2026-03-05T08:40:00Z', { gateSafety: 'met' });
	expect(hand('2026-03-05T09:00:00Z')).toEqual([]);
});

test('release, challenge and the child officer are open to whoever may, even after the end', () => {
	const story = dawit().does('noteDeath', 'family', '2026-03-09T09:00:00Z');
	for (const action of ['release', 'challenge', 'callChildOfficer', 'complainOfConditions']) {
		expect([action, story.tries(action, 'counsel', '2026-03-10T09:00:00Z')]).toEqual([action, []]);
	}
});

test('the register holds all that the convention asks, and no place to plan beds or buses', () => {
	expect(Object.keys(registerMinimum).join('')).toBe('abcdefgh');
	for (const name of Object.values(registerMinimum).flat()) {
		expect(Object.keys(detentionFields)).toContain(name);
	}
	expect(Object.keys(detentionFields).join(' ')).not.toMatch(/bed|capacity|transport|schedule/i);
});
