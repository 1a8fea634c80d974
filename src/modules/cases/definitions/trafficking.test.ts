import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Fact } from '#foundations/procedures/index.ts';
import { RecordStory } from '#tests/support/record-story.ts';
import { trafficking } from './trafficking.ts';

const FIRST = '2026-03-02T09:00:00Z';
const LATER = '2026-03-20T09:00:00Z';
/** When the time to recover is over. */
const AFTER = '2026-04-02T09:00:00Z';
const bodies = ['health', 'labour-inspection'];

function presumed(facts: Record<string, Fact> = {}): RecordStory {
	return new RecordStory(trafficking).does('presume', 'interpreter:Hodan', FIRST, facts);
}

function identified(story: RecordStory, facts: Record<string, Fact>, at = LATER): string[] {
	const all = { bodies, actSeen: 'yes', purposeSeen: 'yes', ...facts };
	return [
		...story.tries('identifyVictim', 'panel:Ines', at, all),
		...story.tries('identifyVictim', 'panel:Omar', at, all),
	];
}

test('an interpreter may presume a victim, and nothing has to be known for it', () => {
	const story = presumed();

	expect(story.state(FIRST).stage).toBe('presumed');
	expect(story.clock('assisted', '2026-03-03T09:00:00Z').state).toBe('overdue');
});

test('an adult is identified only where a means was seen, a child without one', () => {
	const without = { meansSeen: 'no' };

	expect(identified(presumed({ ageStatus: 'adult' }), without)).toContain('elements-missing');
	expect(identified(presumed({ ageStatus: 'adult' }), { meansSeen: 'yes' })).toEqual([]);
	expect(identified(presumed({ ageStatus: 'under18' }), without)).toEqual([]);
});

test('doubt about age is read as childhood', () => {
	const story = presumed({ ageStatus: 'disputed' });

	expect(identified(story, { meansSeen: 'unknown' })).toEqual([]);
	expect(story.state(LATER).flags.has('child')).toBe(true);
});

test('one body alone identifies nobody: the second signature makes the decision', () => {
	const story = presumed({ ageStatus: 'under18' });
	const all = { bodies, actSeen: 'yes', meansSeen: 'no', purposeSeen: 'yes' };

	story.does('identifyVictim', 'panel:Ines', LATER, all);
	expect(story.state(LATER).stage).toBe('presumed');
	expect(story.tries('identifyVictim', 'panel:Ines', LATER, all)).toContain('already-signed');
	story.does('identifyVictim', 'panel:Omar', LATER, all);
	expect(story.state(LATER).stage).toBe('identified');
});

test('a refusal to cooperate leaves everything as it is, to the letter', () => {
	const acts = Object.keys(trafficking.actions);
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (path) => {
			const told = ['yes', 'no', 'not-yet'].map((cooperation) => {
				const story = presumed({ ageStatus: 'adult' }).does('hearWishes', 'caseworker', FIRST, {
					cooperation,
				});
				const answers = path.map((action) => {
					const by = trafficking.actions[action]?.by[0] ?? 'person';
					return story.tries(action, by, LATER);
				});
				const { stage, flags, clocks } = story.state(LATER);
				return { answers, stage, flags, clocks };
			});
			expect(told[1]).toEqual(told[0]);
			expect(told[2]).toEqual(told[0]);
		}),
	);
});

test('no rule of the definition reads whether someone cooperates', () => {
	const conditions: Condition[] = [
		...Object.values(trafficking.flags ?? {}),
		...Object.values(trafficking.clocks ?? {}).flatMap(({ when }) => when ?? []),
		...Object.values(trafficking.actions).flatMap((action) =>
			action.effect === 'protect' ? [] : (action.needs ?? []).map(({ test }) => test),
		),
	];

	expect(JSON.stringify(conditions)).not.toContain('cooperation');
	expect(trafficking.fields.endGround?.choices).toEqual([
		'person-asked',
		'needs-met',
		'other-service',
	]);
});

test('while the time to recover runs, nothing is decided against the person', () => {
	const story = presumed().does('startReflection', 'caseworker', FIRST);

	expect(story.tries('findSmuggled', 'panel:Ines', LATER, { bodies })).toEqual(['reflection-runs']);
	expect(story.tries('endReflection', 'caseworker', LATER)).toEqual(['reflection-runs']);
	story.does('endReflection', 'caseworker', AFTER);
	story.does('findSmuggled', 'panel:Ines', AFTER, { bodies });
	story.does('findSmuggled', 'panel:Omar', AFTER, { bodies });
	expect(story.state(AFTER).stage).toBe('smuggled');
});

test('who was said to be smuggled can be found trafficked, and help never stopped', () => {
	const story = presumed({ ageStatus: 'adult' });
	expect(story.tries('findSmuggled', 'panel:Ines', FIRST, { bodies })).toEqual(['reflection-runs']);
	story.does('startReflection', 'caseworker', FIRST).does('endReflection', 'caseworker', AFTER);
	story.does('findSmuggled', 'panel:Ines', AFTER, { bodies });
	story.does('findSmuggled', 'panel:Omar', AFTER, { bodies });

	expect(story.tries('assist', 'caseworker', AFTER)).toEqual([]);
	expect(story.tries('challenge', 'person', AFTER)).toEqual([]);
	expect(identified(story, { meansSeen: 'yes' }, AFTER)).toEqual([]);
	expect(story.state(AFTER).stage).toBe('identified');
});

test('a case is not closed while the request not to be punished has no answer', () => {
	const story = presumed({ ageStatus: 'under18' }).does('askNonPunishment', 'counsel', FIRST);
	identified(story, { meansSeen: 'no' });

	expect(story.tries('close', 'supervisor:Ana', LATER)).toEqual(['answer-owed']);
	story.does('recordAnswer', 'counsel', LATER, { answer: 'silence' });
	expect(story.tries('close', 'supervisor:Ana', LATER)).toEqual([]);
});
