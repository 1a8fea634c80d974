import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** One file of ours. `lines` counts all, blank ones too; `anys` the uses of the type `any`. */
export type Source = { path: string; lines: number; test: boolean; anys: number };

const places = ['src', 'bin', 'scripts', 'bench', 'tests'];

export async function readSources(root: string): Promise<Source[]> {
	const read = places.map(async (place) => {
		const names = await readdir(join(root, place), { recursive: true }).catch(() => []);
		const ours = names.filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('generated'));
		return await Promise.all(ours.map((name) => readSource(root, join(place, name))));
	});
	return (await Promise.all(read)).flat();
}

async function readSource(root: string, path: string): Promise<Source> {
	const text = await readFile(join(root, path), 'utf8');
	return {
		path,
		lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
		test: path.startsWith('tests/') || path.endsWith('.test.ts'),
		anys: countAny(path.endsWith('.svelte') ? scriptsOf(text) : text),
	};
}

function scriptsOf(component: string): string {
	return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

/** By the syntax tree: the word in a comment or a string is no type. */
export function countAny(code: string): number {
	let count = 0;
	const visit = (node: ts.Node): void => {
		if (node.kind === ts.SyntaxKind.AnyKeyword) count += 1;
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest));
	return count;
}
