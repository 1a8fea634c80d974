import { expect, test } from 'vitest';
import { VIGNETTES, type Vignette } from '#tests/support/procedures/vignettes.ts';
import { RecordStory } from '#tests/support/record-story.ts';
import { trafficking } from './trafficking.ts';

const DAY = '2026-03-02T09:00:00Z';

function presumed({ age, coded: [actSeen, meansSeen, purposeSeen] }: Vignette): RecordStory {
	const said = { ageStatus: age, actSeen, meansSeen, purposeSeen };
	return new RecordStory(trafficking).does('presume', 'caseworker:Efua', DAY, said);
}
const flagged = (story: RecordStory) => story.state(DAY).flags.has('elements');

test('what the elements show agrees with a careful reader in 28 of 30 stories', () => {
	const different = VIGNETTES.filter(
		(one) => flagged(presumed(one)) !== (one.conclusion === 'trafficked'),
	);
	// In both an element is not known yet. A person sees more in them than was coded.
	expect(different.map(({ coded }) => coded)).toEqual([
		['yes', 'unknown', 'yes'],
		['yes', 'yes', 'unknown'],
	]);
	expect(VIGNETTES).toHaveLength(30);
	expect(different.every(({ conclusion }) => conclusion === 'trafficked')).toBe(true);
});

test('of a child, or where age is in doubt, no means are asked', () => {
	const without = VIGNETTES.filter(({ coded }) => coded[0] === 'yes' && coded[1] !== 'yes');
	for (const one of without) {
		const shows = one.age !== 'adult' && one.coded[2] === 'yes';
		expect(flagged(presumed(one))).toBe(shows);
	}
});

test('whatever was coded, nothing is decided by it, and help is there at once', () => {
	const found = {
		...{ bodies: ['health', 'child-protection'] },
		...{ actSeen: 'yes', meansSeen: 'yes', purposeSeen: 'yes' },
	};
	for (const one of VIGNETTES) {
		const story = presumed(one);
		expect(story.state(DAY).stage).toBe('presumed');
		expect(story.tries('assist', 'caseworker:Efua', DAY)).toEqual([]);
		expect(story.tries('identifyVictim', 'panel:Efua', DAY, found)).toContain('four-eyes');
		story.does('identifyVictim', 'panel:Sione', DAY, found);
		expect(story.state(DAY).stage).toBe('presumed');
	}
});
