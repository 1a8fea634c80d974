import { expect, test } from 'vitest';
import { countTests } from '../../scripts/check/run-step.ts';

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

test('tests are counted as they came out', () => {
	expect(countTests(report, true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
});

test('a run that broke counts as a failure even when no test of it failed', () => {
	expect(countTests(report, false).failed).toBe(1);
	expect(countTests({ ...report, numFailedTests: 3 }, false).failed).toBe(3);
});

test('a run that wrote nothing has not passed', () => {
	expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
