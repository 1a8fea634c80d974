/**
 * `npm test` and `npm run check`: everything that must hold, in the order in which it fails fastest.
 *
 * `--only name` (repeatable) runs some steps, `--list` names them. What did not hold is told again
 * at the end and kept in `tests/output/faults.txt`. The last line is `N passed, N failed`, and the
 * exit code says the same.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import type { Outcome } from './check/run-step.ts';
import { runStep } from './check/run-step.ts';
import { stepsOf } from './check/steps.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
	options: { only: { type: 'string', multiple: true }, list: { type: 'boolean' } },
});

const output = 'tests/output';
const all = stepsOf(output);
const steps = values.only ? all.filter(({ name }) => values.only?.includes(name)) : all;

if (values.list) for (const { name, heading } of all) console.log(`${name.padEnd(12)}${heading}`);
else if (steps.length === 0)
	fail(`no such step; there are ${all.map((one) => one.name).join(' ')}`);
else await check();

async function check(): Promise<void> {
	const start = performance.now();
	const outcomes: [name: string, Outcome][] = [];
	for (const step of steps) {
		const begun = performance.now();
		console.log(`\n── ${step.heading} (${step.name})`);
		const outcome = await runStep(step, root);
		outcomes.push([step.name, outcome]);
		console.log(`── ${outcome.failed === 0 ? 'holds' : 'FAILS'} after ${since(begun)}`);
	}
	await close(outcomes, start);
}

async function close(outcomes: [name: string, Outcome][], start: number): Promise<void> {
	const total = (part: 'passed' | 'failed' | 'skipped') =>
		outcomes.reduce((sum, [, one]) => sum + one[part], 0);
	const failing = outcomes.filter(([, one]) => one.failed > 0).map(([name]) => name);
	console.log(`\n${steps.length} steps in ${since(start)}`);
	if (total('skipped') > 0) console.log(`${total('skipped')} skipped: each says why above`);
	await tellFaults(outcomes);
	if (failing.length > 0) console.log(`not holding: ${failing.join(', ')}`);
	process.exitCode = total('failed') === 0 ? 0 : 1;
	console.log(`${total('passed')} passed, ${total('failed')} failed`);
}

/** Where thousands of lines went by, what was wrong is told once more, and kept in a file. */
async function tellFaults(outcomes: [name: string, Outcome][]): Promise<void> {
	const told = outcomes
		.flatMap(([name, { faults }]) => faults.map((one) => `\n×× ${name}: ${one.trim()}`))
		.map(stripVTControlCharacters)
		.join('\n');
	if (told) console.log(told);
	await mkdir(join(root, output), { recursive: true });
	await writeFile(join(root, output, 'faults.txt'), told);
}

function since(start: number): string {
	return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function fail(sentence: string): void {
	console.error(sentence);
	process.exitCode = 1;
}
