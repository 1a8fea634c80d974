import { expect, test } from 'vitest';
import type { Fact } from '#foundations/procedures/index.ts';
import { RecordStory } from '#tests/support/record-story.ts';
import { captivity } from './captivity.ts';
import { screening } from './screening.ts';
import { screeningFields } from './screening-fields.ts';

const at = (day: string, time = '09:00') => `2026-05-${day}T${time}:00Z`;
const answers = { neededWhen: 'today', sources: ['on-the-way'], needs: ['health'], fear: 'no' };

test('help comes before questions and without a name', () => {
	const story = new RecordStory(screening);
	expect(story.tries('screen', 'caseworker', at('01'), answers)).toContain('not-opened');
	story.does('giveHelp', 'monitor', at('01'), { help: ['water-food'] });
	expect(story.tries('screen', 'caseworker', at('01', '09:10'), answers)).toEqual([]);
	expect(Object.keys(screening.actions.giveHelp?.asks ?? {})).toEqual(['help', 'neededWhen']);
	expect(screening.actions.screen?.asks?.name).toBe('optional');
});

test('a screening knows four sources of risk and ends in no verdict', () => {
	expect(screeningFields.sources.choices).toHaveLength(4);
	expect(Object.keys(screeningFields).join(' ')).not.toMatch(/credib|eligib|verdict|score|level/i);
	expect(screening.stages).toEqual(['helped', 'screened', 'referred', 'closed']);
	expect(Object.values(screening.actions).map(({ effect }) => effect)).not.toContain('restrict');
});

test('a life at risk is owed help within the hour, from the moment it is known', () => {
	const story = new RecordStory(screening)
		.does('giveHelp', 'monitor', at('01'))
		.does('screen', 'caseworker', at('01', '10:00'), { ...answers, neededWhen: 'now' });
	expect(story.clock('lifeSaved', at('01', '10:59')).breaches).toEqual([]);
	expect(story.clock('lifeSaved', at('01', '11:00')).state).toBe('overdue');
	story.does('refer', 'caseworker', at('01', '11:30'));
	expect(story.clock('lifeSaved', at('01', '12:00')).breaches).toHaveLength(1);
});

test('fear, a child or signs of exploitation are answered the same day', () => {
	const signs: Record<string, Fact>[] = [
		{ fear: 'yes' },
		{ ageStatus: 'disputed' },
		{ exploited: 'yes' },
	];
	for (const sign of signs) {
		const story = new RecordStory(screening)
			.does('giveHelp', 'monitor', at('01'))
			.does('screen', 'caseworker', at('01', '10:00'), { ...answers, ...sign });
		expect(String(story.clock('sameDay', at('01', '10:00')).due)).toBe('2026-05-02T10:00:00Z');
	}
	const none = new RecordStory(screening)
		.does('giveHelp', 'monitor', at('01'))
		.does('screen', 'caseworker', at('01', '10:00'), answers);
	expect(none.clock('sameDay', at('01', '10:00')).state).toBe('waiting');
});

test('a possible child is not closed away, and what is closed anyway takes two and a reason', () => {
	const story = new RecordStory(screening)
		.does('giveHelp', 'monitor', at('01'))
		.does('screen', 'caseworker:Amadou', at('01', '10:00'), { ...answers, ageStatus: 'disputed' });
	expect(story.tries('close', 'caseworker:Amadou', at('02'))).toEqual(['child-not-referred']);
	story.does('closeAnyway', 'caseworker:Amadou', at('02'));
	expect(story.state(at('02')).open).toBe(true);
	expect(story.tries('closeAnyway', 'caseworker:Amadou', at('02', '10:00'))).toEqual([
		'already-signed',
	]);
	story.does('closeAnyway', 'supervisor:Yuki', at('02', '11:00'));
	expect(story.state(at('02', '12:00')).open).toBe(false);
	expect(screening.indicators?.closedAnyway).toEqual({ kind: 'count', of: 'closeAnyway' });
});

test('held by kidnappers: rescue is called only with a plan and a yes', () => {
	const story = new RecordStory(captivity).does('noteCaptivity', 'family', at('01'), {
		heldSince: '2026-04-30T20:00',
	});
	expect(story.tries('callHelp', 'caseworker', at('01'))).toEqual([
		'no-consent',
		'safety-plan-first',
	]);
	story.does('planSafety', 'caseworker', at('01', '09:30'));
	story.consents.add('protection');
	expect(story.tries('callHelp', 'caseworker', at('01', '09:40'))).toEqual([]);
	// Held since the evening before: the plan was late, whoever opened the record.
	expect(story.clock('safetyPlanned', at('01', '10:00')).breaches).toHaveLength(1);
	expect(Object.values(captivity.fields).map(({ type }) => type)).not.toContain('money');
});
