import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lint, type Procedure } from '#foundations/procedures/index.ts';
import { lineOf, readJson, saidFaults, sourcesIn } from '#foundations/procedures/server/index.ts';
import { PROCEDURES, packFaults, procedureFaults } from '#modules/cases/index.ts';

const shipped = join(import.meta.dirname, '../../../src/modules/cases/definitions');

export async function lintFile(file: string | undefined): Promise<void> {
	const lines = file === undefined ? faultsInShipped() : await faultsIn(file);
	if (lines.length > 0) {
		process.stderr.write(`${lines.join('\n')}\n`);
		process.exitCode = 1;
		return;
	}
	process.stdout.write('Every procedure keeps its promises.\n');
}

function faultsInShipped(): string[] {
	return [...saidFaults(procedureFaults(PROCEDURES), sourcesIn(shipped)), ...packFaults()];
}

async function faultsIn(file: string): Promise<string[]> {
	return file.endsWith('.json') ? faultsInJson(file) : faultsInModule(file);
}

async function faultsInJson(file: string): Promise<string[]> {
	const read = await readJson(file);
	if (!read.ok) return [`${file}:${read.line}: ${read.sentence}`];
	return faultsOf(read.given).map(({ path, sentence }) => {
		return `${file}:${read.lineOf(path)}: ${path || 'the whole'}: ${sentence}`;
	});
}

/** A definition in TypeScript is run to be read: look into a file of a stranger before. */
async function faultsInModule(file: string): Promise<string[]> {
	if (!(await stat(file).catch(() => null))?.isFile()) return [`${file}: There is no such file.`];
	let given: unknown[];
	try {
		given = await definitionsIn(file);
	} catch (error) {
		return [`${file}: ${(error as Error).message}`];
	}
	if (given.length === 0) return [`${file}: There is no definition in it.`];
	const source = await readFile(file, 'utf8');
	return given.flatMap(faultsOf).map(({ path, sentence }) => {
		return `${file}:${lineOf(source, path).line}: ${path || 'the whole'}: ${sentence}`;
	});
}

function faultsOf(given: unknown) {
	const faults = lint(given);
	return faults.length > 0 ? faults : besideTheShipped(given as Procedure);
}

/** What it says of other procedures is held against the shipped ones; it takes the place of its own. */
function besideTheShipped(procedure: Procedure) {
	const others = PROCEDURES.filter(({ id }) => id !== procedure.id);
	return procedureFaults([...others, procedure]).filter(
		(fault) => fault.procedure === procedure.id,
	);
}

async function definitionsIn(file: string): Promise<unknown[]> {
	const exported: object = await import(pathToFileURL(resolve(file)).href);
	return Object.values(exported).filter((one) => {
		return typeof one === 'object' && one !== null && 'actions' in one;
	});
}
