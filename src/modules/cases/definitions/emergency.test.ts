import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { witness } from './witness.ts';

const at = (time: string) => `2026-07-01T${time}:00Z`;

test('in an emergency a locked profile opens for a reason, by a second person, once', () => {
	const story = new RecordStory(witness).does('openProfile', 'caseworker:Ines', at('08:00'));
	expect(story.tries('breakGlass', 'supervisor:Otieno', at('09:00'))).toEqual([
		'opening-not-asked',
	]);
	story.does('askBreakGlass', 'caseworker:Ines', at('09:00'));
	expect(story.tries('breakGlass', 'caseworker:Ines', at('09:05'))).toEqual(['four-eyes']);
	story.does('breakGlass', 'supervisor:Otieno', at('09:10'));
	expect(story.state(at('09:10')).done.has('breakGlass')).toBe(true);
	// It is over with that: whoever needs it again asks again.
	expect(story.tries('breakGlass', 'supervisor:Otieno', at('10:00'))).toEqual([
		'opening-not-asked',
	]);
	expect(witness.actions.breakGlass?.asks).toMatchObject({ reasons: 'required' });
});

test('the case lead is owed word within the hour, and the person as soon as it is safe', () => {
	const story = new RecordStory(witness)
		.does('openProfile', 'caseworker:Ines', at('08:00'))
		.does('askBreakGlass', 'caseworker:Ines', at('09:00'))
		.does('breakGlass', 'data-guardian:Otieno', at('09:10'));
	expect(story.clock('leadAlert', at('10:00')).state).toBe('overdue');
	expect(story.tries('leadInformed', 'supervisor:Ines', at('10:05'))).toEqual(['four-eyes']);
	expect(story.clock('personTold', at('10:00')).state).toBe('running');
});
