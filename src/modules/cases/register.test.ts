import { expect, test } from 'vitest';
import { registerOf } from './register.ts';

const entry = (action: string, facts: Record<string, string>, sealed = {}) => ({
	...{ action, facts, sealed, doubtful: {} },
});

test('of someone whose name nobody knows everything else is owed, and nothing of a death', () => {
	const { missing, entries } = registerOf([
		entry('noteCustody', { heldSince: '2026-11-20T08:00' }),
	]);
	expect(missing).toHaveLength(1);
	expect(missing[0]?.owedBy).toBe(null);
	expect(missing[0]?.fields.map(({ letter, field }) => `${letter} ${field}`)).toEqual([
		...['a name', 'b arrestPlace', 'b arrestedBy', 'c orderedBy', 'c legalBasis'],
		...['d supervisedBy', 'e place', 'e admittedAt', 'f health'],
	]);
	expect(entries.b).toEqual({ heldSince: '2026-11-20T08:00' });
});

test('what is missing is asked of the authority that owes it', () => {
	const answers = { arrestedBy: 'Harbour unit', orderedBy: 'Aliens office', name: 'Yordanos' };
	const { missing } = registerOf([
		entry('noteCustody', { heldSince: '2026-11-20T08:00' }, answers),
		entry('noteTransfer', {}, { transferredBy: 'Escort unit', place: 'A ship' }),
	]);
	const owed = missing.map(({ owedBy, fields }) => [owedBy, fields.map(({ field }) => field)]);
	expect(owed).toEqual([
		['Harbour unit', ['arrestPlace']],
		['Aliens office', ['legalBasis']],
		[null, ['supervisedBy', 'admittedAt', 'health']],
		['Escort unit', ['movedAt', 'destination']],
	]);
});

test('a register in which nothing is missing owes nothing', () => {
	const facts = {
		heldSince: '2026-11-20T08:00',
		admittedAt: '2026-11-20T10:00',
		releasedAt: '2026-11-21T08:00',
	};
	const all = ['name', 'arrestPlace', 'arrestedBy', 'orderedBy', 'legalBasis', 'supervisedBy'];
	const sealed = Object.fromEntries(
		[...all, 'place', 'health', 'destination'].map((n) => [n, 'x']),
	);
	expect(registerOf([entry('noteCustody', facts, sealed), entry('release', {})]).missing).toEqual(
		[],
	);
});

test('arrest and admission are two moments; who is moved is admitted to the new place then', () => {
	const held = entry('noteCustody', { heldSince: '2026-11-20T08:00' });
	const admitted = entry('completeRegister', { admittedAt: '2026-11-20T11:30' });
	const moved = entry('noteTransfer', { movedAt: '2026-11-22T06:00' });
	const at = (...timeline: ReturnType<typeof entry>[]) => registerOf(timeline).entries;
	expect(at(held, admitted)).toMatchObject({ b: { heldSince: '2026-11-20T08:00' } });
	expect(at(held, admitted).e).toEqual({ admittedAt: '2026-11-20T11:30' });
	expect(at(held, admitted, moved).e).toEqual({ admittedAt: '2026-11-22T06:00' });
	expect(at(held).e).toEqual({});
});

test('a day in doubt is handed to nobody as a date', () => {
	const doubtful = { heldSince: 'before-birth' as const };
	const typed = { ...entry('noteCustody', {}, { heldSince: '1925-11-20T08:00' }), doubtful };
	expect(registerOf([typed]).entries.b).toEqual({});
	expect(registerOf([typed]).missing[0]?.fields).toContainEqual({
		letter: 'b',
		field: 'heldSince',
	});
});
