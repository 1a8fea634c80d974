import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { childBestInterests } from './child-best-interests.ts';
import { familyReunification } from './family-reunification.ts';

const FIRST = '2026-03-02T09:00:00Z';
const LATER = '2026-03-09T09:00:00Z';

function asked(ageStatus = 'adult'): RecordStory {
	return new RecordStory(familyReunification)
		.does('askReunification', 'person:Selam', FIRST, { relative: 'parent', ageStatus })
		.does('hearWishes', 'caseworker:Bilal', FIRST, { personWishes: 'yes' });
}

function confirmed(ageStatus?: string): RecordStory {
	return asked(ageStatus)
		.does('hearRelative', 'outside', LATER, { relativeWishes: 'yes' })
		.does('checkKinship', 'caseworker:Bilal', LATER, { kinship: ['papers'] })
		.does('confirmKinship', 'supervisor:Ana', LATER);
}

test('a family is brought together when both want it and two people are sure', () => {
	const story = confirmed().does('reunite', 'caseworker:Bilal', LATER, { metOn: '2026-03-09' });

	expect(story.state(LATER).stage).toBe('together');
});

test('who checked the kinship cannot also confirm it', () => {
	const story = asked().does('checkKinship', 'caseworker:Bilal', LATER, { kinship: ['papers'] });

	expect(story.tries('confirmKinship', 'caseworker:Bilal', LATER)).toEqual(['four-eyes']);
});

test('the relative is asked only after the person said yes', () => {
	const story = new RecordStory(familyReunification).does('askReunification', 'family', FIRST);

	expect(story.tries('hearRelative', 'outside', LATER, { relativeWishes: 'yes' })).toEqual([
		'person-decides-contact',
	]);
});

test.each(['under18', 'disputed'])('a child (%s) moves only after best interests', (age) => {
	const met = { metOn: '2026-03-09' };
	const story = confirmed(age);
	const undecided = new RecordStory(childBestInterests).does('identifyChild', 'monitor', FIRST);

	expect(story.tries('reunite', 'caseworker', LATER, met)).toEqual(['best-interests-first']);
	expect(story.standsBeside(undecided).tries('reunite', 'caseworker', LATER, met)).toEqual([
		'best-interests-first',
	]);
});

test('a noted danger stops the journey until two others have lifted it', () => {
	const met = { metOn: '2026-03-09' };
	const story = confirmed().does('noteDanger', 'family', LATER, { danger: 'yes' });

	expect(story.tries('reunite', 'caseworker', LATER, met)).toEqual(['danger-not-lifted']);
	story.does('liftDanger', 'supervisor:Ana', LATER);
	expect(story.tries('reunite', 'caseworker', LATER, met)).toEqual(['danger-not-lifted']);
	story.does('liftDanger', 'child-officer:Noor', LATER).does('reunite', 'caseworker', LATER, met);
});

test('a family that is together is visited within thirty days, and again', () => {
	const story = confirmed().does('reunite', 'caseworker', LATER, { metOn: '2026-03-09' });

	expect(story.clock('visited', '2026-04-08T12:00:00Z').state).toBe('soon');
	expect(story.clock('visited', '2026-04-09T00:00:00Z').state).toBe('overdue');
	story.does('visitFamily', 'caseworker', '2026-04-08T10:00:00Z', { danger: 'no' });
	expect(story.clock('visited', '2026-04-09T00:00:00Z').due).not.toBeNull();
});
