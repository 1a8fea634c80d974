import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, type OutsideRole, type Procedure } from '#foundations/procedures/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { attempts, played } from '#tests/support/procedures/a-story.ts';
import { SEED } from '#tests/support/seed.ts';
import { PROCEDURES } from '../../definitions/index.ts';
import { actsOutside, rolesOutside } from './acts-outside.ts';

/** What decides about what an authority did to a person: never its own to say. */
const JUDGES = ['prolong', 'challengeDecided', 'liftStay', 'appealDecided', 'decideAppeal'];

const judging = PROCEDURES.filter(({ actions }) => JUDGES.some((act) => actions[act]));

test('whoever holds or removes a person never rules on it by a link, whatever was done in whatever order', () => {
	const ruled = { authority: 0, court: 0 };
	for (const procedure of judging) {
		const place = aRecord(procedure).place;
		fc.assert(
			fc.property(attempts(16), (story) => {
				const told = played(procedure, story, place);
				const state = fold(procedure, told.entries, told.now, place);
				const around = { ...place, linked: [] };
				for (const role of ['authority', 'court'] as const) {
					const acts = actsOutside(procedure, state, around, { id: `link-${role}`, role });
					ruled[role] += acts.filter((act) => JUDGES.includes(act)).length;
				}
			}),
			{ numRuns: 60, seed: SEED },
		);
	}
	expect(ruled.authority).toBe(0);
	// Or the stories would not come so far that anybody could.
	expect(ruled.court).toBeGreaterThan(0);
});

test('a link without a role, of the time before, takes a yes or a no and nothing else', () => {
	for (const procedure of PROCEDURES) {
		const place = aRecord(procedure).place;
		fc.assert(
			fc.property(attempts(8), (story) => {
				const told = played(procedure, story, place);
				const state = fold(procedure, told.entries, told.now, place);
				const holder = { id: 'link', role: null };
				const acts = actsOutside(procedure, state, { ...place, linked: [] }, holder);
				expect(acts.filter((act) => !/^service(Accepts|Declines)$/.test(act))).toEqual([]);
			}),
			{ numRuns: 10, seed: SEED },
		);
	}
});

test('the consulate alone is given a link to what a consulate is told', () => {
	const rolesOf = (id: string) => rolesOutside(find(id)).map(({ role }): OutsideRole => role);
	expect(rolesOf('consular')).toEqual(['consulate']);
	expect(rolesOf('detention')).toEqual(expect.arrayContaining(['court', 'authority']));
});

function find(id: string): Procedure {
	const found = PROCEDURES.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
}
