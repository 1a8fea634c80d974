import { expect, test, vi } from 'vitest';
import { Refusal } from '#foundations/refusal/index.ts';
import { asProblem } from './problems.ts';

test('the unforeseen is found in the log by its id, and no word of a person is there', () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => {});
	const { id, ...problem } = asProblem(new Error('Failed query: I was held at Evros'));
	asProblem(new Error('the line broke'), true);
	asProblem(new Refusal('access.not-found', { status: 404 }));
	const log = told.mock.calls.flat().join('\n');
	told.mockRestore();
	expect(problem).toMatchObject({ status: 500, code: 'unforeseen' });
	expect(log).toContain(id);
	expect(log).toContain('problems.test.ts');
	expect(log).not.toMatch(/Evros|held|line broke|not-found/);
});
