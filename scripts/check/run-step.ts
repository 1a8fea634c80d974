import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import { failingIn, faultsIn, type Report, readReport } from './read-report.ts';
import type { Step } from './steps.ts';

/** `faults` are paragraphs that say what did not hold: told again at the end, where they are read. */
export type Outcome = { passed: number; failed: number; skipped: number; faults: string[] };

/** Runs one step with its output shown, and counts. A step that cannot be counted has failed. */
export async function runStep(step: Step, root: string): Promise<Outcome> {
	const { outcome, report } = await once(step, root);
	const failing = step.twice && report ? failingIn(report) : [];
	if (!report || failing.length === 0 || failing.length > MOST_TWICE) return outcome;
	const names = failing.map((name) => relative(root, name));
	console.log(`\n── once more, from the beginning: ${names.join(' ')}`);
	for (const fault of outcome.faults) console.log(`\n×1 ${fault.trim()}`);
	const again = await once({ ...step, run: [...step.run, ...names] }, root);
	return again.report ? secondOf(report, outcome, again.outcome) : outcome;
}

/** Where more fail at once, it is not by chance. */
const MOST_TWICE = 5;

async function once(step: Step, root: string): Promise<{ outcome: Outcome; report?: Report }> {
	if (step.report) await rm(join(root, step.report), { force: true });
	const { code, lastWords } = await run(step.run, root);
	const report = step.report ? await readReport(join(root, step.report)) : undefined;
	if (report) return { outcome: countTests(report, code === 0, lastWords), report };
	const bad = code !== 0 || step.report !== undefined;
	const faults = bad ? [lastWords] : [];
	return { outcome: { passed: bad ? 0 : 1, failed: bad ? 1 : 0, skipped: 0, faults } };
}

/** What came of the files that failed counts as it came out the second time. */
export function secondOf(report: Report, first: Outcome, second: Outcome): Outcome {
	const own = report.testResults
		.filter(({ status }) => status === 'failed')
		.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
	const passed = own.filter((status) => status === 'passed').length;
	const failed = own.filter((status) => status === 'failed').length;
	return {
		passed: first.passed - passed + second.passed,
		failed: second.failed,
		skipped: Math.max(0, first.skipped - (own.length - passed - failed)) + second.skipped,
		faults: second.faults,
	};
}

/** A file that cannot even be loaded, or a server that did not start, fails without a test. */
export function countTests(report: Report, good: boolean, lastWords = ''): Outcome {
	const failed = good ? report.numFailedTests : Math.max(1, report.numFailedTests);
	const faults = faultsIn(report);
	return {
		passed: report.numPassedTests,
		failed,
		skipped: report.numPendingTests + report.numTodoTests,
		faults: failed > 0 && faults.length === 0 ? [lastWords] : faults,
	};
}

const LAST_WORDS = 2_000;

/** Shows what the command says, and keeps the end of it. */
function run(command: string[], root: string): Promise<{ code: number; lastWords: string }> {
	const [program = '', ...args] = command;
	// The Node that npm brought comes first, whichever Node started this.
	const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
	const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
	return new Promise((resolve) => {
		let lastWords = '';
		const child = spawn(program, args, {
			cwd: root,
			stdio: ['inherit', 'pipe', 'pipe'],
			env: { ...process.env, ...colour, PATH: path },
		});
		for (const [from, to] of [
			[child.stdout, process.stdout],
			[child.stderr, process.stderr],
		] as const)
			from.setEncoding('utf8').on('data', (text: string) => {
				to.write(text);
				lastWords = (lastWords + text).slice(-LAST_WORDS);
			});
		child.on('error', ({ message }) => resolve({ code: 1, lastWords: message }));
		child.on('close', (code) => resolve({ code: code ?? 1, lastWords }));
	});
}
