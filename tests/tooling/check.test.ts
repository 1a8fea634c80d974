import { expect, test } from 'vitest';
import { countTests, secondOf } from '../../scripts/check/run-step.ts';

const report = {
	numPassedTests: 7,
	numFailedTests: 0,
	numPendingTests: 1,
	numTodoTests: 1,
	testResults: [],
};

test('tests are counted as they came out', () => {
	expect(countTests(report, true)).toEqual({ passed: 7, failed: 0, skipped: 2, faults: [] });
});

test('a run that broke counts as a failure even when no test of it failed', () => {
	expect(countTests(report, false, 'no port').failed).toBe(1);
	expect(countTests(report, false, 'no port').faults).toEqual(['no port']);
	expect(countTests({ ...report, numFailedTests: 3 }, false).failed).toBe(3);
});

test('what failed is told by file, name and reason', () => {
	const failed = {
		fullName: 'nobody else reads',
		status: 'failed',
		failureMessages: ['read by 2'],
	};
	const file = { name: 'walls.test.ts', status: 'failed', message: '', assertionResults: [failed] };
	const [fault] = countTests({ ...report, numFailedTests: 1, testResults: [file] }, false).faults;
	expect(fault).toBe('walls.test.ts\nnobody else reads\nread by 2');
});

test('of a file that was run twice the second time counts, and of the others the first', () => {
	const one = (status: string) => ({ fullName: 'x', status, failureMessages: [] });
	const file = (name: string, ...all: string[]) => ({
		...{ name, message: '', assertionResults: all.map(one) },
		status: all.includes('failed') ? 'failed' : 'passed',
	});
	const results = [file('a', 'passed', 'failed', 'pending'), file('b', 'passed', 'passed')];
	const first = { passed: 3, failed: 1, skipped: 1, faults: ['x'] };
	const whole = { passed: 2, failed: 0, skipped: 1, faults: [] };
	const second = (came: typeof first) => secondOf({ ...report, testResults: results }, first, came);
	expect(second({ ...whole, faults: [] })).toEqual({
		passed: 4,
		failed: 0,
		skipped: 1,
		faults: [],
	});
	expect(second({ passed: 1, failed: 1, skipped: 1, faults: ['x'] }).failed).toBe(1);
});
