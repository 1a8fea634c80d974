import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { readReceipt } from '../inbox/read-key.ts';
import { readPlan } from './read-plan.ts';

const NOW = Temporal.Instant.from('2026-12-01T08:00:00Z');

function problemsOf(well: string, duress: string) {
	const form = new FormData();
	const plan = { every: 'every-4-hours', day: '2026-12-01', hour: '20:00', zone: 'Africa/Nairobi' };
	for (const [name, value] of Object.entries({ ...plan, well, duress })) form.set(name, value);
	const read = readPlan(form, NOW);
	return read.ok ? [] : Object.keys(read.problems);
}

test.each([
	['kite', 'red kite', []],
	['', '', []],
	['', '🆘', ['duress']],
	['!!!', 'kite', ['well']],
	['آب', 'اب', ['duress']],
	['۱۲۳', '123', ['duress']],
])('of the words «%s» and «%s» these are to be mended: %j', (well, duress, problems) => {
	expect(problemsOf(well, duress)).toEqual(problems);
});

test('a proof of a receipt is no receipt: with it nothing sealed opens', () => {
	const form = new FormData();
	form.set('locator', '1');
	form.set('proof', 'x'.repeat(43));
	expect(readReceipt(form).key).toBeNull();
});
