import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { authorise, decide, decideRoute } from './decide.ts';
import { HERE, type Resource } from './resource.ts';
import type { Action } from './rules.ts';

const amina: Actor = {
	kind: 'member',
	id: 'amina',
	roles: [],
	compartments: [{ id: 'intake', role: 'member' }],
};
const lead: Actor = { ...amina, id: 'lena', compartments: [{ id: 'intake', role: 'lead' }] };
const outsider: Actor = { ...amina, id: 'omar', compartments: [{ id: 'children', role: 'lead' }] };
const administrator: Actor = {
	kind: 'member',
	id: 'ada',
	roles: ['administrator'],
	compartments: [],
};
const guardian: Actor = { kind: 'member', id: 'gus', roles: ['data-guardian'], compartments: [] };
const nobody: Actor = { kind: 'nobody' };
const report: Resource = { kind: 'record', id: 'r1', compartments: ['intake'], excluded: [] };

test('a caseworker reads what came to her team', () => {
	expect(decide(amina, 'reports.read', report)).toEqual({ allow: true });
});

test('a colleague of another team gets the answer of a record that does not exist', () => {
	expect(decide(outsider, 'reports.read', report)).toEqual({
		allow: false,
		as: 'not-found',
		code: 'access.not-found',
	});
});

test('a colleague who was asked reads and notes, and answers nobody', () => {
	const asked: Resource = { ...report, asked: ['omar'] };
	expect(decide(outsider, 'reports.read', asked).allow).toBe(true);
	expect(decide(outsider, 'reports.note', asked).allow).toBe(true);
	expect(decide(outsider, 'reports.reply', asked)).toMatchObject({ as: 'forbidden' });
});

test('conflict of interest closes what lead and request would open', () => {
	const aboutThem: Resource = { ...report, excluded: ['lena', 'omar'], asked: ['omar'] };
	for (const someone of [lead, outsider]) {
		expect(decide(someone, 'reports.read', aboutThem)).toMatchObject({ as: 'not-found' });
		expect(decide(someone, 'reports.close', aboutThem)).toMatchObject({ as: 'not-found' });
	}
});

test('a legal hold is for the lead, and says so to the team', () => {
	expect(decide(lead, 'reports.hold', report).allow).toBe(true);
	expect(decide(amina, 'reports.hold', report)).toMatchObject({ as: 'forbidden' });
});

test('an administrator runs the house and reads no report', () => {
	expect(decide(administrator, 'settings.edit', HERE).allow).toBe(true);
	expect(decide(administrator, 'reports.read', report)).toMatchObject({ as: 'not-found' });
	const smuggledIn: Actor = { ...administrator, compartments: [{ id: 'intake', role: 'lead' }] };
	expect(decide(smuggledIn, 'reports.read', report)).toMatchObject({ as: 'not-found' });
});

test('the data guardian sees who read a report, not the report', () => {
	expect(decide(guardian, 'reports.who-saw', report).allow).toBe(true);
	expect(decide(guardian, 'reports.read', report)).toMatchObject({ as: 'not-found' });
});

test('whoever is not signed in is asked to, whether the record exists or not', () => {
	expect(decide(nobody, 'reports.read', report)).toEqual(decideRoute(nobody, 'reports.read', HERE));
	expect(decide(nobody, 'reports.read', report)).toMatchObject({ as: 'sign-in' });
});

test('a person follows their own report and no other', () => {
	expect(decide({ kind: 'person', reportId: 'r1' }, 'reports.follow', report).allow).toBe(true);
	expect(decide({ kind: 'person', reportId: 'r2' }, 'reports.follow', report)).toMatchObject({
		as: 'not-found',
	});
});

test('border police may write to us and read nothing', () => {
	const police: Actor = { kind: 'service', name: 'border-police', organisation: 'enforcement' };
	expect(decide(police, 'reports.submit', HERE).allow).toBe(true);
	expect(decide(police, 'operations.metrics', HERE)).toMatchObject({ code: 'access.write-only' });
	const officer: Actor = { ...lead, organisation: 'enforcement' };
	expect(() => authorise(officer, 'reports.read', report)).toThrow(
		expect.objectContaining({ code: 'access.write-only', norm: 'R2', status: 403 }),
	);
});

test('set-up is open once', () => {
	expect(decide(nobody, 'access.set-up', { kind: 'installation', setUp: false }).allow).toBe(true);
	expect(decide(nobody, 'access.set-up', HERE)).toMatchObject({ as: 'sign-in' });
});

test('a word that is no action is refused, also those that every object knows', () => {
	for (const word of ['reports.delete-all', 'toString', '__proto__', '']) {
		expect(decide(lead, word as Action, HERE).allow).toBe(false);
	}
});

test('a rule for one kind of thing opens no other', () => {
	expect(decide(amina, 'reports.read', { kind: 'compartment', id: 'intake' }).allow).toBe(false);
});
