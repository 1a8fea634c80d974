import { expect, test } from 'vitest';
import { countTests } from '../../scripts/check/run-step.ts';

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
