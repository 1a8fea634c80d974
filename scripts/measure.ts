/**
 * `npm run measure`: how the house keeps its own style (ARCHITECTURE.md, "Measures").
 * With `--json` one line for each figure.
 */
import { join } from 'node:path';
import { cruise } from './cruise.ts';
import type { Source } from './measure/sources.ts';
import { readSources } from './measure/sources.ts';

export type Figure = { name: string; value: number; unit: string; aim: string; met: boolean };

export function figuresOf(sources: Source[], cycles: number): Figure[] {
	const code = sources.filter((one) => !one.test);
	const sizes = code.map((one) => one.lines).toSorted((a, b) => a - b);
	const over = (100 * sizes.filter((size) => size > 300).length) / Math.max(1, sizes.length);
	const tested = sum(sources.filter((one) => one.test)) / Math.max(1, sum(code));
	const anys = sources.reduce((total, one) => total + one.anys, 0);
	return [
		{ name: 'files', value: sizes.length, unit: 'files', aim: '', met: true },
		at('size.median', quantile(sizes, 0.5), 'lines', '≤ 60', (value) => value <= 60),
		at('size.p95', quantile(sizes, 0.95), 'lines', '≤ 200', (value) => value <= 200),
		at('size.over-300', over, '% of files', '≤ 1', (value) => value <= 1),
		at('cycles', cycles, 'files', '0', (value) => value === 0),
		at('test-to-code', tested, 'lines a line', '1.0–1.5', (value) => value >= 1 && value <= 1.5),
		at('any', anys, 'uses', '0', (value) => value === 0),
	];
}

function at(
	name: string,
	raw: number,
	unit: string,
	aim: string,
	meets: (value: number) => boolean,
): Figure {
	const value = Math.round(raw * 100) / 100;
	return { name, value, unit, aim, met: meets(value) };
}

function quantile(sorted: number[], share: number): number {
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function sum(sources: Source[]): number {
	return sources.reduce((total, one) => total + one.lines, 0);
}

if (import.meta.main) {
	const root = join(import.meta.dirname, '..');
	const modules = await cruise(root, ['src', 'bin', 'scripts', 'bench']);
	const cycles = modules.filter(({ dependencies }) => dependencies.some((one) => one.circular));
	for (const figure of figuresOf(await readSources(root), cycles.length)) {
		const { name, value, unit, aim, met } = figure;
		if (process.argv.includes('--json')) console.log(JSON.stringify(figure));
		else
			console.log(
				`${name.padEnd(14)} ${value} ${unit}${aim && `  (${met ? '' : 'not '}met: ${aim})`}`,
			);
	}
}
