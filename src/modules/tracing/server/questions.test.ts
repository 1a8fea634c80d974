import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aTracingHouse } from '#tests/support/tracing-house.ts';
import { ANSWER_AFTER } from './ask-the-team.ts';
import { askTheTeam, doneQuestion, listQuestions } from './index.ts';
import { questions } from './tables.ts';

const house = houseForFile(aTracingHouse);

const how = { now: SATURDAY };
beforeAll(async () => {
	await house.searched();
});

const ask = (words: string) => askTheTeam(house.db, house.farid, { words }, how);
const timed = async (words: string) => {
	const from = performance.now();
	const answer = await ask(words);
	return { answer, took: performance.now() - from };
};

test('asking after somebody who is searched and after nobody gets one answer, as late', async () => {
	const known = await timed('Do you know يوسف حمدان التايب?');
	const unknown = await timed('Do you know Nobody At-All?');
	expect(known.answer).toEqual({ ok: true });
	expect(unknown.answer).toEqual(known.answer);
	for (const { took } of [known, unknown]) expect(took).toBeGreaterThan(ANSWER_AFTER - 5);
});

test('only the team reads a question, and whoever asked does not find it again', async () => {
	await ask('Is Ismail Warsame with you?');
	const seen = await listQuestions(house.db, house.selam);
	expect(seen.map(({ words }) => words)).toContain('Is Ismail Warsame with you?');
	expect(seen[0]).toMatchObject({ byMember: house.farid.member.id });
	expect(await listQuestions(house.db, house.farid)).toEqual([]);
	const rows = await asActor(house.db, 'service:keeper', (tx) => tx.select().from(questions));
	for (const { sealed } of rows) expect(String(sealed)).not.toContain('Warsame');
});

test('a question that somebody looked at is gone from the list; another team cannot say so', async () => {
	const [first, ...others] = await listQuestions(house.db, house.idris);
	const done = { questionId: first?.id ?? '' };
	await expect(doneQuestion(house.db, house.farid, done, how)).rejects.toMatchObject({
		code: 'access.not-found',
	});
	expect(await doneQuestion(house.db, house.idris, done, how)).toEqual({ ok: true });
	expect(await listQuestions(house.db, house.idris)).toEqual(others);
});

test('a question without words is no question', async () => {
	expect(await ask('  \u0000 ')).toEqual({ ok: false, problem: 'tracing_problem_required' });
	expect(await ask('x'.repeat(4001))).toEqual({ ok: false, problem: 'tracing_problem_too_long' });
});

test('where no team receives nobody is told that a team has their question', async () => {
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`update access_compartments set may_receive = false, is_default = false`),
	);
	// Teams are remembered for a moment by the database they were read from.
	const anew = Object.create(house.db);
	const asked = askTheTeam(anew, house.farid, { words: 'Is Ismail Warsame with you?' }, how);
	await expect(asked).rejects.toMatchObject({ code: 'tracing.nobody-receives' });
});
