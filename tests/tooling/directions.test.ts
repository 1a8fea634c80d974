import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** One breach of each rule: the file that commits it, and what it imports. */
const breaches: [rule: string, file: string, imports: string][] = [
	['no-cycles', 'src/foundations/time/moon.ts', './sun.ts'],
	['foundations-know-no-rooms', 'src/foundations/time/a.ts', '#modules/reports/index.ts'],
	['foundations-use-doors', 'src/foundations/time/b.ts', '#foundations/ids/inner.ts'],
	['foundations-have-doors', 'src/routes/a.ts', '#foundations/ids/inner.ts'],
	['reports-calls-down-only', 'src/modules/reports/a.ts', '#modules/cases/index.ts'],
	['information-calls-down-only', 'src/modules/information/a.ts', '#modules/reports/index.ts'],
	['cases-calls-down-only', 'src/modules/cases/a.ts', '#modules/monitoring/index.ts'],
	['rooms-have-names', 'src/routes/b.ts', '#modules/attic/index.ts'],
	['rooms-use-doors', 'src/modules/cases/b.ts', '#modules/reports/inner.ts'],
	['rooms-have-doors', 'src/routes/c.ts', '#modules/reports/inner.ts'],
	['rooms-know-no-pages', 'src/modules/cases/c.ts', '#api/index.ts'],
	['design-knows-no-domain', 'src/design/a.ts', '#modules/reports/index.ts'],
	['api-knows-no-pages', 'src/api/a.ts', '../routes/page.ts'],
	['pure-doors-stay-pure', 'src/modules/reports/b.ts', './server/index.ts'],
	['pure-doors-are-for-browsers', 'src/foundations/media/index.ts', './deep.ts'],
	['tests-stay-tests', 'src/foundations/time/c.ts', '#tests/support/thing.ts'],
	['no-development-packages-in-the-product', 'src/foundations/time/d.ts', 'vitest'],
	['one-temporal', 'src/modules/cases/d.ts', 'temporal-polyfill'],
	['everything-resolves', 'src/foundations/time/e.ts', './nowhere.ts'],
];

/** What the breaches import, and two that are hidden: in a component, and in a type. */
const surroundings: Record<string, string> = {
	'src/foundations/time/sun.ts': "import './moon.ts';",
	'src/foundations/ids/inner.ts': 'export const inner = 1;',
	'src/foundations/ids/index.ts': "export { inner } from './inner.ts';",
	'src/foundations/media/deep.ts': "import './deeper.ts';",
	'src/foundations/media/deeper.ts': "import 'node:fs';",
	'src/modules/reports/index.ts': 'export type Report = string;',
	'src/modules/reports/inner.ts': 'export type Inner = string;',
	'src/modules/reports/server/index.ts': 'export const door = 1;',
	'src/modules/cases/index.ts': 'export const door = 1;',
	'src/modules/monitoring/index.ts': 'export const door = 1;',
	'src/modules/attic/index.ts': 'export const door = 1;',
	'src/api/index.ts': 'export const door = 1;',
	'src/routes/page.ts': 'export const page = 1;',
	'tests/support/thing.ts': 'export const thing = 1;',
	'src/routes/Hidden.svelte':
		'<script lang="ts">\n\timport { inner } from \'#modules/reports/inner.ts\';\n</script>\n{inner}',
	'src/modules/tracing/type.ts':
		"import type { Case } from '#modules/cases/index.ts';\nexport type T = Case;",
	'src/modules/cases/good.ts':
		"import '#modules/reports/index.ts';\nimport '#foundations/ids/index.ts';",
};

let house: string;
let found: { rule: string; from: string }[];

beforeAll(async () => {
	house = await mkdtemp(join(tmpdir(), 'amparo-directions-'));
	await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
	await cp(join(root, 'package.json'), join(house, 'package.json'));
	await cp(join(root, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'));
	await place(
		'tsconfig.json',
		'{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }',
	);
	for (const [path, text] of Object.entries(surroundings)) await place(path, text);
	for (const [, path, imports] of breaches) await place(path, `import '${imports}';\n`);
	found = await cruise(house);
});

afterAll(async () => await rm(house, { recursive: true, force: true }));

test.each(breaches)('%s: the breach in %s is caught', (rule, from) => {
	expect(found).toContainEqual({ rule, from });
});

test('a breach inside a component is caught', () => {
	expect(found).toContainEqual({ rule: 'rooms-have-doors', from: 'src/routes/Hidden.svelte' });
});

test('knowing only the type of a higher room is still knowing it', () => {
	expect(found).toContainEqual({
		rule: 'tracing-calls-down-only',
		from: 'src/modules/tracing/type.ts',
	});
});

test('calling down through a door is free', () => {
	expect(found.filter((one) => one.from === 'src/modules/cases/good.ts')).toEqual([]);
});

async function place(path: string, text: string): Promise<void> {
	await mkdir(dirname(join(house, path)), { recursive: true });
	await writeFile(join(house, path), text);
}

type Output = {
	summary: { violations: { from: string; rule: { name: string; severity: string } }[] };
};

async function cruise(folder: string): Promise<{ rule: string; from: string }[]> {
	const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
	// The number of errors is its exit code, so an answer with errors arrives as a failure.
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[bin, 'src', '--output-type', 'json'],
		{ cwd: folder, maxBuffer: 64e6 },
	).catch((failure: { stdout: string }) => failure);
	const output: Output = JSON.parse(stdout);
	return output.summary.violations
		.filter((one) => one.rule.severity === 'error')
		.map((one) => ({ rule: one.rule.name, from: one.from }));
}
