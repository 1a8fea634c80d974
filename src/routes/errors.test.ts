import { expect, test, vi } from 'vitest';
import { say } from './errors.ts';

test('what a person wrote is in no log, even where it looks like a line of code', () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => {});
	const words =
		'Failed query: insert\nparams: I was held\n    at the border post of Evros\n   at night';
	const answer = say({ kind: 'unknown', error: new Error(words) } as Parameters<typeof say>[0]);
	const log = told.mock.calls.flat().join('\n');
	told.mockRestore();
	expect(log).not.toMatch(/Evros|night|held/);
	expect(log).toContain((answer as { id: string }).id);
	expect(log).toContain('errors.test.ts');
});

test('what the framework says in its own English is not said to anyone', () => {
	const error = { status: 415, message: 'Unsupported Media Type' };
	expect(say({ kind: 'framework', error } as Parameters<typeof say>[0])).toEqual({ message: '' });
});
