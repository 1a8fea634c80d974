import { expect, test } from 'vitest';
import { append, type Capacity, type Draft } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { removal } from '#tests/support/procedures/removal.ts';

const now = Temporal.Instant.from('2026-03-09T10:00Z');

function given(
	record: ReturnType<typeof aRecord>,
	draft: Partial<Draft> & Pick<Draft, 'action'>,
	as: Capacity[] = ['caseworker'],
	born?: string,
) {
	return append(
		{
			procedure: removal,
			entries: record.entries,
			surroundings: record.place,
			...(born && { born: Temporal.PlainDate.from(born) }),
		},
		{ id: 'new', answers: {}, version: 3, ...draft },
		{ id: 'member-x', as },
		{ now },
	);
}

const opened = () => aRecord(removal).did('open', '2026-03-01T10:00Z', { age: 'adult' });

test('an entry keeps facts in clear and gives the rest back to be sealed', () => {
	const record = opened().did('assess', '2026-03-02T10:00Z', { fear: false });
	const done = given(record, {
		action: 'decide',
		answers: { legalBasis: 'Act 5', reasons: 'Because.', age: 'adult' },
		after: 'e2',
	});
	expect(done).toEqual({
		ok: true,
		entry: {
			id: 'new',
			action: 'decide',
			by: { id: 'member-x', as: 'caseworker' },
			at: now,
			facts: { age: 'adult' },
			after: 'e2',
		},
		content: { legalBasis: 'Act 5', reasons: 'Because.' },
	});
});

test('everything that can be corrected is said at once', () => {
	const record = opened().did('assess', '2026-03-02T10:00Z', { fear: false });
	const answers = { age: 'old', reasons: ' ', status: 'irregular' };
	expect(given(record, { action: 'decide', answers })).toMatchObject({
		ok: false,
		problems: [
			{ field: 'age', problem: 'not-in-list' },
			{ field: 'status', problem: 'unknown-field' },
			{ field: 'legalBasis', problem: 'required' },
			{ field: 'reasons', problem: 'required' },
		],
	});
});

test('what was sealed in the browser counts as given', () => {
	const record = opened().did('assess', '2026-03-02T10:00Z', { fear: false });
	const sealed = ['legalBasis', 'reasons'];
	expect(given(record, { action: 'decide', answers: { age: 'adult' }, sealed }).ok).toBe(true);
	expect(
		given(record, { action: 'decide', answers: {}, sealed: [...sealed, 'age'] }),
	).toMatchObject({
		problems: [{ field: 'age', problem: 'not-sealed' }],
	});
});

test('protection requires nothing and no form of the right version', () => {
	expect(given(opened(), { action: 'protect', version: 1 }).ok).toBe(true);
	expect(given(opened(), { action: 'assess', answers: { fear: true }, version: 2 })).toMatchObject({
		ok: false,
		refused: [{ code: 'another-version' }],
	});
});

test.each([
	[{ calendar: 'islamic-umalqura', year: 1447, month: 9, day: 19 }, '2026-03-08'],
	[{ calendar: 'persian', year: 1404, month: 12, day: 17 }, '2026-03-08'],
	[{ calendar: 'ethiopic', year: 2018, month: 6, day: 29 }, '2026-03-08'],
	[{ calendar: 'gregory', year: 2026, month: 2 }, '2026-02'],
	[{ calendar: 'gregory', year: 2025 }, '2025'],
	[{ calendar: 'ethiopic', year: 2018, month: 6 }, '2026-02-08/2026-03-09'],
])('a day of any calendar is read: %j', (born, day) => {
	const done = given(aRecord(removal), { action: 'open', answers: { born } });
	expect(done).toMatchObject({ ok: true, entry: { facts: { born: day } } });
});

test.each([
	['2026-02-31', 'not-a-date'],
	[{ calendar: 'gregory', year: 2026, month: 2, day: 31 }, 'not-a-date'],
	[{ calendar: 'gregory', year: 2026, month: 13 }, 'not-a-date'],
	['next week', 'not-a-date'],
	[7, 'wrong-type'],
	['2026-04-01', 'future'],
])('a day that is none is said to be none: %j', (born, problem) => {
	const done = given(aRecord(removal), { action: 'open', answers: { born } });
	expect(done).toMatchObject({ ok: false, problems: [{ field: 'born', problem }] });
});

test('a hearing may lie ahead, an arrest may not, and neither before birth', () => {
	const hearing = { fear: true, hearing: '2026-09-01' };
	expect(given(opened(), { action: 'assess', answers: hearing }).ok).toBe(true);
	const open = (on: string, born?: string) =>
		given(aRecord(removal), { action: 'open', answers: { on } }, ['caseworker'], born);
	expect(open('2026-03-09T10:01')).toMatchObject({
		problems: [{ field: 'on', problem: 'future' }],
	});
	expect(open('2009-03-09T10:01', '2010-01-01')).toMatchObject({
		problems: [{ field: 'on', problem: 'before-birth' }],
	});
	const done = open('2026-03-09T09:30');
	expect(done.ok && String(done.entry.happened)).toBe('2026-03-09T09:30:00Z');
});

/** Today is 9 March 2026: born on that day in 2008 is eighteen. */
test.each([
	['2008-03-10', {}, 'under18'],
	['2008-03-09', {}, undefined],
	['2010', {}, 'under18'],
	['2008', {}, 'disputed'],
	['2008', { age: 'adult' }, 'disputed'],
	['2007', { age: 'adult' }, 'adult'],
	['2010-01-01', { age: 'adult' }, 'disputed'],
	['2010-01-01', { age: 'under18' }, 'under18'],
	[{ calendar: 'ethiopic', year: 2002, month: 4 }, {}, 'under18'],
	['1990-01-01', { age: 'under18' }, 'under18'],
])('a birth says what age is, and makes nobody an adult: %j %j %j', (birth, said, age) => {
	const says = { of: 'age', child: 'under18', doubt: 'disputed' };
	const born = { half: 'sealed', type: 'date', past: true, birth: says, decision: 'x' } as const;
	const procedure = { ...removal, fields: { ...removal.fields, born } };
	const done = append(
		{ procedure, entries: [], surroundings: aRecord(removal).place },
		{ id: 'new', action: 'open', version: 3, answers: { born: birth, ...said } },
		{ id: 'member-x', as: ['caseworker'] },
		{ now },
	);
	expect(done.ok && done.entry.facts.age).toBe(age);
	expect(done.ok && Object.keys(done.content)).toEqual(['born']);
});

test('a correction gives anew only what was wrong, and the truth is not guarded', () => {
	const record = opened()
		.did('assess', '2026-03-02T10:00Z', { fear: false })
		.did('decide', '2026-03-03T10:00Z', { age: 'adult' });
	const corrected = given(
		record,
		{ action: 'decide', answers: { age: 'under18' }, corrects: 'e3' },
		['panel'],
	);
	expect(corrected).toMatchObject({ ok: true, entry: { corrects: 'e3' } });
});

test('what the person said is corrected by the person', () => {
	const by = { id: 'person', as: 'person' } as const;
	const record = aRecord(removal).did('open', '2026-03-01T10:00Z', { fear: true }, { by });
	const draft = { action: 'open', answers: { fear: false }, corrects: 'e1' };
	expect(given(record, draft)).toMatchObject({ refused: [{ code: 'not-yours-to-correct' }] });
	const before = { procedure: removal, entries: record.entries, surroundings: record.place };
	const own = append(
		before,
		{ id: 'new', version: 3, ...draft },
		{ id: 'person', as: ['person'] },
		{ now },
	);
	expect(own.ok).toBe(true);
});

test('a challenge is taken away by whoever made it, and by nobody else', () => {
	const record = opened()
		.did('assess', '2026-03-02T10:00Z', { fear: false })
		.did('appeal', '2026-03-03T10:00Z');
	const taken = (as: Capacity[]) =>
		given(record, { action: 'assess', answers: { fear: true }, corrects: 'e3' }, as);
	expect(taken(['caseworker'])).toMatchObject({ refused: [{ code: 'not-yours-to-correct' }] });
});

test('an act put in the place of another meets its guards with and without it', () => {
	const record = opened().did('assess', '2026-03-02T10:00Z', { fear: false });
	const answers = { legalBasis: 'Act 5', reasons: 'Because.', age: 'adult' };
	expect(given(record, { action: 'decide', answers, corrects: 'e2' }, ['panel'])).toMatchObject({
		ok: false,
		refused: [{ code: 'not-assessed' }],
	});
});

test('what was corrected is corrected in its latest form, and what is not there is not', () => {
	const record = opened().did('open', '2026-03-02T10:00Z', { age: 'under18' }, { corrects: 'e1' });
	expect(given(record, { action: 'open', corrects: 'e1' })).toMatchObject({
		refused: [{ code: 'corrected-already' }],
	});
	expect(given(record, { action: 'open', corrects: 'e9' })).toMatchObject({
		refused: [{ code: 'nothing-to-correct' }],
	});
});
