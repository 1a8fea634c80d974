import { expect, test } from 'vitest';
import { type Incident, regroupIncidents } from './regroup-incidents.ts';

const found = (day: number, latitude: number, more: Partial<Incident> = {}): Incident => ({
	day,
	at: { latitude, longitude: 13 },
	origin: 'Nowhere',
	isPart: true,
	...more,
});

test('bodies found a week after a shipwreck on the same shore belong to it', () => {
	expect([...regroupIncidents([found(100, 35), found(107, 35.1)])]).toEqual([0, 0]);
});

test('two boats of one day before one coast stay two events', () => {
	const boats = [found(100, 35, { isPart: false }), found(100, 35, { isPart: false })];
	expect([...regroupIncidents(boats)]).toEqual([0, 1]);
});

test('if nothing is known of the origin only the very place joins', () => {
	const unknown = { origin: null };
	expect([...regroupIncidents([found(1, 35, unknown), found(2, 35.1, unknown)])]).toEqual([0, 1]);
	expect([...regroupIncidents([found(1, 35, unknown), found(2, 35, unknown)])]).toEqual([0, 0]);
});

test('what is a month apart is not one event', () => {
	expect([...regroupIncidents([found(1, 35), found(31, 35)])]).toEqual([0, 1]);
});
