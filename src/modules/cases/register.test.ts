import { expect, test } from 'vitest';
import { registerOf } from './register.ts';

const entry = (action: string, facts: Record<string, string>, sealed = {}) => ({
	...{ action, facts, sealed },
});

test('of someone whose name nobody knows everything else is owed, and nothing of a death', () => {
	const { missing, entries } = registerOf([
		entry('noteCustody', { heldSince: '2026-11-20T08:00' }),
	]);
	expect(missing).toHaveLength(1);
	expect(missing[0]?.owedBy).toBe(null);
	expect(missing[0]?.fields.map(({ letter, field }) => `${letter} ${field}`)).toEqual([
		...['a name', 'b arrestPlace', 'b arrestedBy', 'c orderedBy', 'c legalBasis'],
		...['d supervisedBy', 'e place', 'f health'],
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
		[null, ['supervisedBy', 'health']],
		['Escort unit', ['movedAt', 'destination']],
	]);
});

test('a register in which nothing is missing owes nothing', () => {
	const facts = { heldSince: '2026-11-20T08:00', releasedAt: '2026-11-21T08:00' };
	const all = ['name', 'arrestPlace', 'arrestedBy', 'orderedBy', 'legalBasis', 'supervisedBy'];
	const sealed = Object.fromEntries(
		[...all, 'place', 'health', 'destination'].map((n) => [n, 'x']),
	);
	expect(registerOf([entry('noteCustody', facts, sealed), entry('release', {})]).missing).toEqual(
		[],
	);
});
