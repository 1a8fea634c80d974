import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '#foundations/procedures/index.ts';
import { RecordStory } from '#tests/support/record-story.ts';
import { consular } from './consular.ts';
import { consularFields } from './consular-fields.ts';
import { detention } from './detention.ts';

const at = (time: string) => `2026-03-02T${time}:00Z`;
const post = { postServesPlace: true };

/** Held since eight; nobody said anything yet. */
function held() {
	return new RecordStory(consular).does('openConsular', 'monitor', at('09:00'), {
		heldSince: '2026-03-02T08:00',
	});
}

function chose(choice: string) {
	return held()
		.does('explainRight', 'interpreter', at('09:30'), { language: 'ti', understood: 'yes' })
		.does('choose', 'counsel', at('10:00'), { consularChoice: choice });
}

test('yes: the post in charge of the place is told', () => {
	const story = chose('tell-them');
	expect(story.clock('consulateTold', at('11:00'))).toMatchObject({ state: 'running' });
	expect(story.tries('notify', 'caseworker', at('11:00'), { postServesPlace: false })).toEqual([
		'wrong-post',
	]);
	expect(story.tries('notify', 'caseworker', at('11:00'), post)).toEqual([]);
	expect(story.state(at('11:00')).stage).toBe('told');
});

test('no, never and not now: nobody tells anyone, and the person may change their mind', () => {
	for (const choice of ['do-not-tell', 'never-contact', 'not-now']) {
		const story = chose(choice);
		expect([choice, story.tries('notify', 'counsel', at('11:00'), post)]).toEqual([
			choice,
			['not-asked-for'],
		]);
		expect(story.clock('consulateTold', at('23:00')).state).toBe('waiting');
		story.does('choose', 'person', at('12:00'), { consularChoice: 'tell-them' });
		expect([choice, story.tries('notify', 'counsel', at('13:00'), post)]).toEqual([choice, []]);
	}
});

test('not now: the person is asked again after two days, then weekly', () => {
	const story = chose('not-now');
	expect(String(story.clock('askedAgain', at('11:00')).due)).toBe('2026-03-05T00:00:00Z');
	story.does('askAgain', 'caseworker', '2026-03-04T10:00:00Z');
	expect(String(story.clock('askedAgain', '2026-03-04T11:00:00Z').due)).toBe(
		'2026-03-12T00:00:00Z',
	);
});

test('fear, then yes: refused until independent advice, and until the person says yes after it', () => {
	const story = chose('tell-them').does('recordFear', 'person', at('10:30'), { fear: 'yes' });
	expect(story.tries('notify', 'caseworker', at('11:00'), post)).toEqual(['advice-first']);
	story.does('choose', 'person', at('11:30'), { consularChoice: 'tell-them' });
	expect(story.tries('notify', 'caseworker', at('12:00'), post)).toEqual(['advice-first']);
	story.does('advise', 'counsel', at('12:30'));
	expect(story.tries('notify', 'caseworker', at('13:00'), post)).toEqual(['advice-first']);
	story.does('choose', 'person', at('13:30'), { consularChoice: 'tell-them' });
	expect(story.tries('notify', 'caseworker', at('14:00'), post)).toEqual([]);
});

test('fear that was told in the custody record blocks the consulate here', () => {
	const custody = new RecordStory(detention)
		.does('noteCustody', 'monitor', at('08:00'))
		.does('recordFear', 'person', at('08:30'));
	const story = chose('tell-them').standsBeside(custody);
	expect(story.state(at('11:00')).flags).toContain('fear');
	expect(story.tries('notify', 'caseworker', at('11:00'), post)).toEqual(['advice-first']);
});

test('fear told in the custody record after the advice reopens the check here', () => {
	const custody = new RecordStory(detention).does('noteCustody', 'monitor', at('08:00'));
	const story = chose('tell-them')
		.does('advise', 'counsel', at('10:30'))
		.does('choose', 'person', at('10:40'), { consularChoice: 'tell-them' })
		.standsBeside(custody);
	custody.does('recordFear', 'caseworker', at('11:00'));
	expect(story.tries('notify', 'caseworker', at('12:00'), post)).toEqual(['advice-first']);
	story.does('advise', 'counsel', at('12:30'));
	story.does('choose', 'person', at('12:40'), { consularChoice: 'tell-them' });
	custody.does('recordFear', 'caseworker', at('12:50'));
	expect(story.tries('notify', 'caseworker', at('13:00'), post)).toEqual(['advice-first']);
	story.does('advise', 'counsel', at('13:30'));
	story.does('choose', 'person', at('13:40'), { consularChoice: 'tell-them' });
	expect(story.tries('notify', 'caseworker', at('14:00'), post)).toEqual([]);
});

test('only advisers outside the team advise', () => {
	const story = chose('tell-them').does('recordFear', 'person', at('10:30'));
	expect(story.tries('advise', 'caseworker', at('11:00'))).toEqual(['not-in-this-capacity']);
});

test('an objection stops a visit that was asked for', () => {
	const story = chose('tell-them')
		.does('notify', 'caseworker', at('11:00'), post)
		.does('askForVisit', 'consular', at('12:00'))
		.does('object', 'person', at('12:30'));
	expect(story.tries('visit', 'consular', at('13:00'))).toEqual(['person-opposes']);
	expect(story.tries('arrangeLawyer', 'consular', at('13:00'))).toEqual(['person-opposes']);
});

test('an officer of the consulate begins nothing and asks after nobody', () => {
	const theirs = Object.entries(consular.actions).filter(([, { by }]) => by.includes('consular'));
	expect(theirs.map(([name]) => name)).toEqual([
		'acknowledgeNotice',
		'askForVisit',
		'visit',
		'arrangeLawyer',
		'noteHelp',
	]);
	const story = held();
	for (const [name] of theirs) {
		expect([name, story.tries(name, 'consular', at('12:00'))]).toEqual([
			name,
			expect.arrayContaining(['consulate-not-told']),
		]);
	}
});

test('a right that nobody explained is a breach after a day, with its remedy', () => {
	const story = held();
	expect(story.clock('rightExplained', '2026-03-03T07:59:59Z').breaches).toEqual([]);
	expect(story.clock('rightExplained', '2026-03-03T08:00:00Z').state).toBe('overdue');
	expect(consular.clocks?.rightExplained?.breach).toEqual({ proposes: 'accountability-follow-up' });
	expect(consular.actions.noteBreach).toMatchObject({
		letter: 'consularBreach',
		cite: expect.stringContaining('review and reconsideration'),
	});
});

test('a treaty that makes notice a duty warns the lawyer and sends nothing', () => {
	const story = held().does('warnOfTreaty', 'service', at('10:00'));
	expect(story.state(at('10:00')).done.has('notify')).toBe(false);
	expect(consular.actions.warnOfTreaty?.letter).toBeUndefined();
});

test('after a death the consulate is told only once the danger to the family was weighed', () => {
	const story = chose('never-contact')
		.does('recordFear', 'person', at('10:30'))
		.does('noteDeath', 'monitor', at('20:00'), { diedAt: '2026-03-02T19:00' });
	expect(story.tries('tellOfDeath', 'caseworker', at('21:00'))).toEqual(['family-risk-first']);
	story.does('weighFamilyRisk', 'counsel', at('21:30'), { familyRisk: 'risk' });
	expect(story.tries('tellOfDeath', 'caseworker', at('22:00'))).toEqual(['family-risk-first']);
	story.does('weighFamilyRisk', 'counsel', at('22:30'), { familyRisk: 'no-risk' });
	expect(story.tries('tellOfDeath', 'caseworker', at('23:00'))).toEqual([]);
});

test('no letter to a consulate draws from what the person fears or was advised', () => {
	const kept = [
		'fear',
		'fearWhy',
		'advice',
		'familyRisk',
		'treaty',
		'whatHappened',
		'consularChoice',
	];
	for (const { to, says } of Object.values(consular.letters ?? {})) {
		if (to !== 'consulate') continue;
		for (const field of kept) {
			expect(Object.keys(consularFields)).toContain(field);
			expect(says).not.toContain(field);
		}
	}
});

test('whatever happens in whatever order, the consulate is told only after a yes that stands', () => {
	const act = fc.record({
		action: fc.constantFrom('explainRight', 'choose', 'recordFear', 'advise', 'object', 'notify'),
		choice: fc.constantFrom('tell-them', 'not-now', 'do-not-tell', 'never-contact'),
	});
	let told = 0;
	fc.assert(
		fc.property(fc.array(act, { minLength: 4, maxLength: 14 }), (acts) => {
			const story = held();
			let choice = '';
			let afraid = false;
			let advised = false;
			let opposed = false;
			for (const [i, { action, choice: said }] of acts.entries()) {
				const when = at(
					`${String(10 + Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`,
				);
				const facts: Record<string, Fact> =
					action === 'choose' ? { consularChoice: said } : action === 'notify' ? post : {};
				const done = story.tries(action, 'counsel', when, facts).length === 0;
				if (action === 'choose') {
					choice = said;
					opposed = false;
					if (advised) afraid = false;
				}
				if (action === 'recordFear') {
					afraid = true;
					advised = false;
				}
				if (action === 'advise') advised = true;
				if (action === 'object') opposed = true;
				if (action === 'notify' && done) {
					told += 1;
					expect({ choice, afraid, opposed }).toEqual({
						choice: 'tell-them',
						afraid: false,
						opposed: false,
					});
				}
			}
		}),
		{ numRuns: 1500 },
	);
	expect(told).toBeGreaterThan(10);
});
