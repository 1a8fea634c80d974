/**
 * Each field of each form is declared a fact or sealed and serves a decision (ARCHITECTURE.md:
 * "Two halves of every record").
 */
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Field } from '#foundations/fields/index.ts';
import { faultsOfFields } from '#foundations/fields/index.ts';

type Form = { name: string; fields: string[] };

/** All faults, one sentence each. A form is a Zod object exported by a file of forms. */
export async function faultsOfForms(root: string): Promise<string[]> {
	const faults: string[] = [];
	for await (const path of glob('src/{modules,foundations}/**/{forms,*-forms}.ts', { cwd: root })) {
		const forms = formsOf(await load(join(root, path)));
		const declared = await declarationsOf(join(root, dirname(path), 'fields.ts'));
		for (const { name, fields } of forms) {
			const own = declared[name] ?? {};
			faults.push(...faultsOfFields(fields, own).map((fault) => `${path}: ${name}: ${fault}`));
		}
	}
	return faults.toSorted();
}

/** Forms stand alone (`reportForm`) or together under the name of their act (`deskForms.reply`). */
function formsOf(exported: Record<string, unknown>): Form[] {
	return Object.entries(exported).flatMap(([name, value]) => {
		const fields = fieldsOf(value);
		if (fields) return [{ name, fields }];
		if (typeof value !== 'object' || value === null) return [];
		return Object.entries(value).flatMap(([act, inner]) => {
			const innerFields = fieldsOf(inner);
			return innerFields ? [{ name: `${name}.${act}`, fields: innerFields }] : [];
		});
	});
}

function fieldsOf(value: unknown): string[] | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('shape' in value) || !('safeParse' in value)) return undefined;
	return Object.keys(value.shape as object);
}

async function declarationsOf(path: string): Promise<Record<string, Record<string, Field>>> {
	const module = await load(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ERR_MODULE_NOT_FOUND') return {};
		throw error;
	});
	return (module as { fields?: Record<string, Record<string, Field>> }).fields ?? {};
}

async function load(path: string): Promise<Record<string, unknown>> {
	return await import(pathToFileURL(path).href);
}

if (import.meta.main) {
	const faults = await faultsOfForms(join(import.meta.dirname, '..'));
	for (const fault of faults) console.error(fault);
	console.log(
		`fields: ${faults.length === 0 ? 'each serves a decision' : `${faults.length} faults`}`,
	);
	process.exitCode = faults.length === 0 ? 0 : 1;
}
