import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Step } from './steps.ts';

export type Outcome = { passed: number; failed: number; skipped: number };

/** Runs one step with its output shown, and counts. A step that cannot be counted has failed. */
export async function runStep(step: Step, root: string): Promise<Outcome> {
	if (step.report) await rm(join(root, step.report), { force: true });
	const good = (await exitCodeOf(step.run, root)) === 0;
	if (!step.report) return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
	return countTests(await readReport(join(root, step.report)), good);
}

type Report = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
};

/** A file that cannot even be loaded, or a server that did not start, fails without a test. */
export function countTests(report: Report | undefined, good: boolean): Outcome {
	const failed = report?.numFailedTests ?? 0;
	return {
		passed: report?.numPassedTests ?? 0,
		failed: good ? failed : Math.max(1, failed),
		skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
	};
}

async function readReport(path: string): Promise<Report | undefined> {
	const text = await readFile(path, 'utf8').catch(() => undefined);
	return text === undefined ? undefined : JSON.parse(text);
}

function exitCodeOf(command: string[], root: string): Promise<number> {
	const [program = '', ...args] = command;
	// The Node that npm brought comes first, whichever Node started this.
	const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			stdio: 'inherit',
			env: { ...process.env, PATH: path },
		});
		child.on('error', () => resolve(1));
		child.on('close', (code) => resolve(code ?? 1));
	});
}
