import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { complaint } from './complaint.ts';

const at = (day: string, time = '09:00') => `2026-06-${day}T${time}:00Z`;

/** A complaint about an officer, accepted, with a yes to ask the other side. */
function accepted() {
	const story = new RecordStory(complaint, { country: 'FR', zone: 'Europe/Paris' })
		.does('fileComplaint', 'person', at('01'))
		.does('acknowledge', 'caseworker:Mirela', at('02'))
		.does('accept', 'caseworker:Mirela', at('03'));
	story.consents.add('investigation-of-abuse');
	return story;
}

const finds = (story: RecordStory, when: string, who = 'supervisor:Kofi' as const) =>
	story.tries('find', who, when, { finding: 'violation' });

test('nothing is found before the other side could reply and the person could answer', () => {
	const story = accepted();
	expect(finds(story, at('04'))).toEqual(['both-sides']);
	story.does('askOtherSide', 'caseworker:Mirela', at('04'));
	expect(finds(story, at('05'))).toEqual(['both-sides']);
	story.does('noteReply', 'outside', at('08'));
	expect(finds(story, at('09'))).toEqual(['both-sides']);
	story.does('answerReply', 'person', at('10'));
	expect(finds(story, at('11'))).toEqual([]);
});

test('whoever keeps silent until the time is over cannot stop the finding', () => {
	const story = accepted().does('askOtherSide', 'caseworker:Mirela', at('04'));
	expect(finds(story, '2026-06-18T21:59:59Z')).toEqual(['both-sides']);
	expect(finds(story, '2026-06-18T22:00:00Z')).toEqual([]);
});

test('the other side is asked only with the person’s yes, and never during a reprisal', () => {
	const story = accepted();
	story.consents.clear();
	expect(story.tries('askOtherSide', 'caseworker', at('04'))).toEqual(['no-consent']);
	story.consents.add('investigation-of-abuse');
	story.does('reprisal', 'person', at('04'));
	expect(story.tries('askOtherSide', 'caseworker', at('04', '10:00'))).toEqual(['reprisal-open']);
	expect(story.state(at('04', '10:00')).flags).toContain('reprisal');
	expect(story.clock('reprisalAnswered', at('05')).state).toBe('overdue');
	story.does('protectFromReprisal', 'caseworker', at('05'));
	expect(story.tries('askOtherSide', 'caseworker', at('05', '10:00'))).toEqual([]);
});

test('a second reprisal is as urgent as the first', () => {
	const story = accepted()
		.does('reprisal', 'person', at('04'))
		.does('protectFromReprisal', 'caseworker', at('04', '12:00'))
		.does('reprisal', 'family', at('20'));
	expect(story.state(at('20')).flags).toContain('reprisal');
	expect(String(story.clock('reprisalAnswered', at('20')).due)).toBe('2026-06-21T09:00:00Z');
});

test('whoever looked into it does not find, and whoever found does not decide the appeal', () => {
	const story = accepted().does('askOtherSide', 'supervisor:Kofi', at('04'));
	expect(finds(story, at('25'))).toEqual(['four-eyes']);
	story
		.does('find', 'supervisor:Adaeze', at('25'), { finding: 'no-violation' })
		.does('appeal', 'person', at('26'));
	const appeal = (who: 'supervisor:Adaeze' | 'supervisor:Linh') =>
		story.tries('decideAppeal', who, at('27'), { outcome: 'changed' });
	expect(appeal('supervisor:Adaeze')).toEqual(['four-eyes']);
	expect(appeal('supervisor:Linh')).toEqual([]);
});

test('a finding and a refusal start the time to appeal; an appeal works even after the end', () => {
	const story = accepted().does('askOtherSide', 'caseworker:Mirela', at('04'));
	story.does('find', 'supervisor:Kofi', at('25'), { finding: 'not-established' });
	expect(String(story.clock('appealWindow', at('25')).due)).toBe('2026-07-25T22:00:00Z');
	story.does('close', 'supervisor:Kofi', at('26'));
	expect(story.tries('appeal', 'person', '2026-07-01T09:00:00Z')).toEqual([]);
	expect(story.state('2026-07-01T09:00:00Z')).toMatchObject({ stage: 'appealed', open: true });

	const declined = new RecordStory(complaint, { country: 'FR' })
		.does('fileComplaint', 'person', at('01'))
		.does('decline', 'caseworker', at('02'));
	expect(declined.clock('appealWindow', at('03')).state).toBe('running');
});

test('a violation that nobody put right is not closed, unless two say why', () => {
	const story = accepted().does('askOtherSide', 'caseworker:Mirela', at('04'));
	story.does('find', 'supervisor:Kofi', at('25'), { finding: 'violation' });
	expect(story.tries('close', 'supervisor:Kofi', at('26'))).toEqual(['remedy-owed']);
	story.does('giveRemedy', 'caseworker', at('27'), { remedyKind: ['restitution'] });
	expect(story.tries('close', 'supervisor:Kofi', at('28'))).toEqual([]);
});

test('the authority complained of answers, and settles nothing', () => {
	const { noteReply, giveRemedy } = complaint.actions;
	expect(noteReply?.outside).toContain('authority');
	expect(giveRemedy?.outside).not.toContain('authority');
});

test('five working days to say that it was read, by the calendar of the country', () => {
	const story = new RecordStory(complaint, { country: 'FR', zone: 'Europe/Paris' }).does(
		'fileComplaint',
		'person',
		'2026-05-06T00:00:00Z',
	);
	// Friday 8 and Thursday 14 May 2026 are holidays in France.
	expect(String(story.clock('acknowledged', '2026-05-07T00:00:00Z').due)).toBe(
		'2026-05-15T22:00:00Z',
	);
});
