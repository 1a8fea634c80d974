import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import {
	anAccount,
	anOrganisation,
	aSetUp,
	MONDAY,
	type Organisation,
} from '#tests/support/organisation.ts';
import { readCompartments } from './compartments.ts';
import { setUp } from './set-up.ts';
import { isSetUpCode, newSetUpCode } from './set-up-code.ts';
import { readSettings } from './settings.ts';

let database: TestDatabase;
let house: Organisation;
let code: string | null;

beforeAll(async () => {
	database = await testDatabase();
	expect(await readSettings(database.db)).toBeNull();
	code = await newSetUpCode(database.db);
	expect(await isSetUpCode(database.db, code ?? '')).toBe(true);
	expect(await isSetUpCode(database.db, (code ?? '').toLowerCase().replaceAll('-', ' '))).toBe(
		true,
	);
	expect(await isSetUpCode(database.db, '0000-0000-0000')).toBe(false);
	const weak = {
		...aSetUp(MONDAY),
		administrator: { ...anAccount('Ada', MONDAY), password: 'short' },
	};
	expect(await setUp(database.db, weak, { now: MONDAY })).toEqual({
		ok: false,
		problems: { password: 'short' },
	});
	house = await anOrganisation(database.db, MONDAY);
});
afterAll(() => database.close());

test('set-up happens once, and the printed code is worth nothing afterwards', async () => {
	expect(await setUp(house.db, aSetUp(MONDAY), { now: MONDAY })).toMatchObject({
		ok: false,
		problems: { setUp: 'done' },
	});
	expect(await isSetUpCode(house.db, code ?? '')).toBe(false);
	expect(await newSetUpCode(house.db)).toBeNull();
});

test('what was said at set-up is known from then on', async () => {
	const settings = await readSettings(house.db);
	expect(settings).toMatchObject({ organisation: 'Casa Puente', country: 'MX' });
	expect(settings?.installationSalt).toHaveLength(16);
	const names = (await readCompartments(house.db)).map(({ name }) => name.en);
	expect(names).toEqual(['Intake team', 'Child protection']);
});

test('the first administrator holds no key of any compartment', async () => {
	const session = await house.administrator.session(MONDAY);
	expect(session.member.roles).toEqual(['administrator']);
	expect([...session.keys]).toEqual([]);
	expect(session.compartments).toEqual([]);
});

test('the first lead opens their own compartment and no other', async () => {
	const session = await house.lead.session(MONDAY);
	const [intake] = await readCompartments(house.db);
	expect(session.compartments).toEqual([{ id: house.intake, name: 'Intake team', role: 'lead' }]);
	expect([...session.keys.keys()]).toEqual([house.intake]);
	expect(session.keys.get(house.intake)?.recipient).toBe(intake?.recipient);
	expect(session.assurance).toBe('password+totp');
});
