import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { faultsIn, type Report, readReport } from './read-report.ts';
import type { Step } from './steps.ts';

/** `faults` are paragraphs that say what did not hold: told again at the end, where they are read. */
export type Outcome = { passed: number; failed: number; skipped: number; faults: string[] };

/** Runs one step with its output shown, and counts. A step that cannot be counted has failed. */
export async function runStep(step: Step, root: string): Promise<Outcome> {
	if (step.report) await rm(join(root, step.report), { force: true });
	const { code, lastWords } = await run(step.run, root);
	const report = step.report && (await readReport(join(root, step.report)));
	if (report) return countTests(report, code === 0, lastWords);
	const bad = code !== 0 || step.report !== undefined;
	return { passed: bad ? 0 : 1, failed: bad ? 1 : 0, skipped: 0, faults: bad ? [lastWords] : [] };
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
