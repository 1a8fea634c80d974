import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import words from '../../../../messages/procedures/en.json' with { type: 'json' };
import { PROCEDURES } from './index.ts';
import { servicesAccess } from './services-access.ts';

const FIRST = '2026-03-02T09:00:00Z';

function refused(service = 'school'): RecordStory {
	return new RecordStory(servicesAccess).does('reportRefusal', 'family', FIRST, {
		service,
		refusedOn: '2026-03-02',
	});
}

test('days out of school are counted, and the thirtieth is an alarm', () => {
	const story = refused();

	expect(story.clock('daysOut', '2026-03-12T09:00:00Z').used?.days).toBe(10);
	expect(story.clock('daysOut', '2026-04-01T09:00:00Z').state).toBe('soon');
	expect(story.clock('daysOut', '2026-04-02T00:00:00Z').state).toBe('overdue');
	expect(servicesAccess.clocks?.daysOut?.breach).toEqual({ proposes: 'accountability-follow-up' });
});

test('a place for one week does not begin the count anew', () => {
	const story = refused()
		.does('recordServed', 'family', '2026-03-20T09:00:00Z', { servedOn: '2026-03-20' })
		.does('reportOutAgain', 'family', '2026-03-27T09:00:00Z', { outSince: '2026-03-27' });
	const { used, state } = story.clock('daysOut', '2026-04-06T09:00:00Z');

	// 2 to 20 March are 18 days; six whole days in school do not count; 27 March to 6 April are 11.
	expect(used?.days).toBe(29);
	expect(state).not.toBe('overdue');
	expect(story.clock('daysOut', '2026-04-09T09:00:00Z').state).toBe('overdue');
});

test('refusal, challenge, answer, place: the way to school with its days', () => {
	const story = refused()
		.does('findEntitlement', 'caseworker', FIRST, { entitled: 'entitled' })
		.does('challengeRefusal', 'guardian', '2026-03-04T09:00:00Z')
		.does('recordAnswer', 'outside', '2026-03-10T09:00:00Z', { answer: 'granted' })
		.does('recordServed', 'family', '2026-03-16T09:00:00Z', { servedOn: '2026-03-16' })
		.does('close', 'caseworker', '2026-03-17T09:00:00Z');

	expect(story.clock('daysOut', '2026-03-17T09:00:00Z').used?.days).toBe(14);
	expect(story.state('2026-03-17T09:00:00Z').open).toBe(false);
});

test('a case is not closed while the child is out of school', () => {
	expect(refused().tries('close', 'supervisor', FIRST)).toEqual(['not-served-yet']);
});

test('urgent care is owed at once, school is not urgent care', () => {
	const care = refused('urgent-care');

	expect(care.clock('urgentCare', '2026-03-02T09:30:00Z').state).toBe('overdue');
	expect(care.clock('daysOut', FIRST).state).toBe('waiting');
	expect(refused().clock('urgentCare', FIRST).state).toBe('waiting');
});

test('when a provider turns out to share with authorities, the person is warned within a day', () => {
	const story = refused('care').does('noteSharing', 'caseworker', FIRST, {
		sharesWithEnforcement: 'no',
	});

	expect(story.clock('warned', FIRST).state).toBe('waiting');
	story.does('noteSharing', 'caseworker', '2026-03-10T09:00:00Z', { sharesWithEnforcement: 'yes' });
	expect(story.clock('warned', '2026-03-11T09:00:00Z').state).toBe('overdue');
	story.does('warnPerson', 'caseworker', '2026-03-11T10:00:00Z', { warningHeard: true });
	expect(story.clock('warned', '2026-03-12T09:00:00Z').state).toBe('met');
});

test('a forced test is an incident, and what it showed cannot be written down anywhere (R9)', () => {
	const story = new RecordStory(servicesAccess);

	expect(
		story.tries('reportForcedTest', 'person', FIRST, { forcedBy: 'recruiter', coercion: 'forced' }),
	).toEqual([]);
	for (const field of ['testResult', 'result', 'hivStatus', 'pregnant']) {
		const tried = new RecordStory(servicesAccess).tries('reportForcedTest', 'person', FIRST, {
			[field]: 'positive',
		});
		expect(tried).toEqual([`${field}: unknown-field`]);
	}
	const free = Object.keys(servicesAccess.actions.reportForcedTest?.asks ?? {}).filter((name) =>
		['text', 'long-text', 'files', 'rows'].includes(servicesAccess.fields[name]?.type ?? ''),
	);
	expect(free).toEqual([]);
});

test('no answer of any procedure can mean the result of a medical test', () => {
	const never = /positive|negative|reactive|\bhiv\b|aids|pregnant|test.?result/i;
	const answers = PROCEDURES.flatMap(({ id, fields }) =>
		Object.entries(fields).flatMap(([name, { choices = [] }]) =>
			[name, ...choices].map((word) => `${id} ${word}`),
		),
	);

	expect(answers.filter((answer) => never.test(answer))).toEqual([]);
	const said = Object.entries(words).filter(
		([key, text]) => /_(field|choice)_/.test(key) && never.test(String(text)),
	);
	expect(said).toEqual([]);
});
