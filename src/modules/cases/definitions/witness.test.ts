import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { witness } from './witness.ts';

const FIRST = '2026-03-02T09:00:00Z';
const LATER = '2026-03-04T10:00:00Z';

function opened(): RecordStory {
	return new RecordStory(witness).does('openProfile', 'caseworker:Lead', FIRST);
}

test('breaking the glass takes a second person, never the one who asked', () => {
	const story = opened().does('askBreakGlass', 'counsel:Ravi', LATER);

	expect(story.tries('breakGlass', 'counsel:Ravi', LATER)).toEqual(['four-eyes']);
	story.does('breakGlass', 'supervisor:Ana', LATER);
	expect(story.state(LATER).done.has('breakGlass')).toBe(true);
	expect(story.tries('breakGlass', 'caseworker:Tomás', LATER)).toEqual(['opening-not-asked']);
});

test('whoever asked once signs for another later, and never for themselves', () => {
	const story = opened()
		.does('askBreakGlass', 'counsel:Ravi', LATER)
		.does('askBreakGlass', 'supervisor:Ana', LATER);
	expect(story.tries('breakGlass', 'supervisor:Ana', LATER)).toEqual(['four-eyes']);
	expect(story.tries('breakGlass', 'counsel:Ravi', LATER)).toEqual([]);
});

test('a request to which the witness objected is not signed any more', () => {
	const story = opened()
		.does('askBreakGlass', 'counsel:Ravi', LATER)
		.does('objectToOpening', 'person', LATER);
	expect(story.tries('breakGlass', 'data-guardian:Ana', LATER)).toEqual(['opening-not-asked']);
});

test('the case lead is told of the request before anyone can look', () => {
	const story = opened();

	expect(story.tries('breakGlass', 'supervisor:Ana', LATER)).toEqual(['opening-not-asked']);
	story.does('askBreakGlass', 'counsel:Ravi', LATER);
	expect(story.clock('leadAlert', LATER).state).toBe('running');
	expect(story.clock('leadAlert', '2026-03-04T11:00:00Z').state).toBe('overdue');
	expect(story.tries('leadInformed', 'caseworker:Ravi', LATER)).toEqual(['four-eyes']);
	story.does('leadInformed', 'caseworker:Lead', LATER);
	expect(story.clock('leadAlert', '2026-03-05T11:00:00Z').state).toBe('met');
});

test('each opening is asked anew, and the witness hears of it', () => {
	const story = opened()
		.does('askBreakGlass', 'counsel:Ravi', LATER)
		.does('breakGlass', 'supervisor:Ana', LATER);

	expect(story.tries('breakGlass', 'supervisor:Ana', LATER)).toContain('opening-not-asked');
	expect(story.clock('personTold', '2026-03-12T00:00:00Z').state).toBe('overdue');
	expect(story.tries('objectToOpening', 'person', LATER)).toEqual([]);
});

test('a threat is assessed within a day, every time anew', () => {
	const story = opened().does('reportThreat', 'family', FIRST, { threatKind: 'visit' });

	expect(story.clock('threatAssessed', '2026-03-03T09:00:00Z').state).toBe('overdue');
	story.does('assessThreat', 'caseworker', LATER, { threatLevel: 'serious' });
	expect(story.clock('threatAssessed', LATER).breaches).toHaveLength(1);
	story.does('reportThreat', 'person', LATER, { threatKind: 'message' });
	expect(story.clock('threatAssessed', '2026-03-05T10:00:00Z').state).toBe('overdue');
});

test('the threat is looked at each month and before each hearing', () => {
	const story = opened().does('setHearing', 'counsel', FIRST, { hearingOn: '2026-03-20T10:00' });

	expect(story.clock('assessedBeforeHearing', '2026-03-19T12:00:00Z').state).toBe('soon');
	expect(story.clock('assessedBeforeHearing', '2026-03-20T10:00:00Z').state).toBe('overdue');
	expect(story.clock('monthlyAssessment', '2026-04-03T00:00:00Z').state).toBe('overdue');
	story.does('assessThreat', 'caseworker', '2026-03-19T12:00:00Z', { threatLevel: 'possible' });
	expect(story.clock('assessedBeforeHearing', '2026-03-21T10:00:00Z').state).toBe('met');
	expect(story.clock('monthlyAssessment', '2026-04-03T00:00:00Z').state).toBe('running');
});

test('measures do not end while the threat stands, and not by the one who assessed it', () => {
	const story = opened()
		.does('assessThreat', 'supervisor:Ana', FIRST, { threatLevel: 'serious' })
		.does('takeMeasures', 'caseworker', FIRST, { measures: ['escort'] });

	expect(story.tries('endMeasures', 'supervisor:Bo', LATER)).toEqual(['threat-stands']);
	story.does('assessThreat', 'supervisor:Ana', LATER, { threatLevel: 'possible' });
	expect(story.tries('endMeasures', 'supervisor:Ana', LATER)).toEqual(['four-eyes']);
	story.does('endMeasures', 'supervisor:Bo', LATER);
	expect(story.tries('askProtection', 'person', LATER)).toEqual([]);
});

test('who the witness is and how to reach them is never a fact', () => {
	const facts = Object.entries(witness.fields).filter(([, { half }]) => half === 'fact');

	expect(facts.map(([name]) => name)).not.toEqual(
		expect.arrayContaining(['pseudonym', 'profile', 'safeContact', 'plan']),
	);
	expect(witness.fields.profile?.half).toBe('sealed');
	expect(witness.fields.pseudonym?.half).toBe('sealed');
	expect(witness.fields.safeContact?.half).toBe('sealed');
});
