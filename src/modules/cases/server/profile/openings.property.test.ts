import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { asks, at, aWitness, how, reads, signs } from '#tests/support/witness-story.ts';
import { act } from '../index.ts';

const house = houseForFile(aCaseHouse);

test('of two signatures at once one counts, and an objection beside one leaves nothing open', async () => {
	const story = await aWitness(house, house.amina);
	const { entryId } = await story.does(house.amina, 'askBreakGlass', at('10:00'), asks);
	const press = (key: string) =>
		act(
			house.db,
			house.lead,
			{
				caseId: story.caseId,
				action: 'breakGlass',
				version: 1,
				answers: signs,
				signs: entryId,
				key,
			},
			how('10:05'),
		).then(
			({ ok }) => ok,
			() => false,
		);
	expect((await Promise.all([press('one'), press('two')])).filter(Boolean)).toHaveLength(1);
	expect(await openings(story.caseId)).toBe(1);
	await story.does(house.amina, 'askBreakGlass', at('19:00'), asks);
	await Promise.allSettled([
		story.does(house.lead, 'breakGlass', at('19:01'), signs),
		story.does(house.lead, 'objectToOpening', at('19:01')),
	]);
	await story.does(house.lead, 'objectToOpening', at('19:02'));
	expect(await reads(story, house.amina, at('19:03'))).toBe(false);
});

test('whatever is asked, signed and objected to in whatever order, it is open to the asker of the last signature alone', async () => {
	const step = fc.record({
		who: fc.boolean(),
		what: fc.constantFrom('ask', 'sign', 'object', 'wait'),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
			const story = await aWitness(house, house.amina);
			let now = Temporal.Instant.from(at('06:00'));
			let asked: MemberSession | null = null;
			const until = new Map<MemberSession, Temporal.Instant>();
			for (const { who, what } of steps) {
				const one = who ? house.amina : house.lead;
				now = now.add(what === 'wait' ? { hours: 5 } : { minutes: 1 });
				const when = now.toString();
				if (what === 'ask') {
					await story.does(one, 'askBreakGlass', when, asks);
					asked = one;
				}
				if (what === 'sign') {
					const against = await story.tries(one, 'breakGlass', when, signs).catch(() => ['late']);
					expect(against.length === 0).toBe(asked !== null && asked !== one);
					if (asked && against.length === 0) until.set(asked, now.add({ hours: 8 }));
					if (against.length === 0) asked = null;
				}
				if (what === 'object') {
					await story.does(one, 'objectToOpening', when);
					until.clear();
					asked = null;
				}
				for (const reader of [house.amina, house.lead]) {
					const end = until.get(reader);
					const expected = end !== undefined && Temporal.Instant.compare(now, end) < 0;
					expect(await reads(story, reader, when)).toBe(expected);
				}
			}
		}),
		{ numRuns: 6 },
	);
}, 60_000);

async function openings(caseId: string): Promise<number> {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute(sql`select entry_id from cases_profile_openings where case_id = ${caseId}`),
	);
	return rows.length;
}
