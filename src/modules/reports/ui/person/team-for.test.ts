import fc from 'fast-check';
import { expect, test } from 'vitest';
import { teamFor } from './team-for.ts';

const intake = { id: 'intake' };
const border = { id: 'border' };
const children = { id: 'children', forChildren: true };
const all = [intake, border, children];

test('a report goes to the team that receives by default', () => {
	expect(teamFor(all, { keepAway: [] })).toBe(intake);
	expect(teamFor(all, { keepAway: [], about: 'group' })).toBe(intake);
});

test('what happened to a child goes to the team for children', () => {
	expect(teamFor(all, { keepAway: [], about: 'child' })).toBe(children);
	expect(teamFor([intake, border], { keepAway: [], about: 'child' })).toBe(intake);
});

test('who is kept away never gets it, a child or not', () => {
	expect(teamFor(all, { keepAway: ['children'], about: 'child' })).toBe(intake);
	const kept = fc.subarray(['intake', 'border', 'children']);
	fc.assert(
		fc.property(kept, fc.constantFrom('child', 'myself', undefined), (keepAway, about) => {
			const team = teamFor(all, { keepAway, about });
			expect(keepAway).not.toContain(team?.id);
			// Somebody reads it as long as anybody may.
			expect(team === undefined).toBe(keepAway.length === all.length);
		}),
	);
});
