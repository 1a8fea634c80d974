import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the code says about messages. */
export type Uses = {
	/** Keys called by name, with the file: `m.key`. */
	called: Map<string, string>;
	/** Every word of the code that looks like a key: keys are also carried as data. */
	words: Set<string>;
	/** Beginnings of keys that are put together: `report_kind_${kind}`. */
	beginnings: Set<string>;
	/** Codes of refusals, with the file. */
	refusals: Map<string, string>;
};

const places = ['src', 'bin', 'bench', 'tests/support'];

export async function readUses(root: string): Promise<Uses> {
	const uses: Uses = {
		called: new Map(),
		words: new Set(),
		beginnings: new Set(),
		refusals: new Map(),
	};
	for (const place of places) {
		const names = await readdir(join(root, place), { recursive: true }).catch(() => []);
		for (const name of names) {
			if (!/\.(ts|svelte)$/.test(name) || /generated|\.test\.ts$/.test(name)) continue;
			const path = join(place, name);
			collect(path, await readFile(join(root, path), 'utf8'), uses);
		}
	}
	return uses;
}

function collect(path: string, text: string, uses: Uses): void {
	// In a file that does not import it, `m` is some other thing.
	if (/import \{[^}]*\bm\b[^}]*\} from '[^']*languages\/index\.ts'/.test(text)) {
		for (const [, key = ''] of text.matchAll(/(?<![\w.])m\.([a-z][a-z0-9_]*)/g)) {
			if (!uses.called.has(key)) uses.called.set(key, path);
		}
	}
	for (const [word] of text.matchAll(/[a-z][a-z0-9]*(?:_[a-z0-9]+)+/g)) uses.words.add(word);
	for (const [, start = ''] of text.matchAll(/`([a-z][a-z0-9_]*_)\$\{/g))
		uses.beginnings.add(start);
	for (const [, code = ''] of text.matchAll(/'([a-z-]+\.[a-z-]+)'/g))
		uses.words.add(sentenceOf(code));
	for (const [, code = ''] of text.matchAll(/new Refusal\(\s*'([^']+)'/g))
		uses.refusals.set(code, path);
}

/** The key of a refusal's sentence. A code is also carried as data before it is thrown. */
export function sentenceOf(code: string): string {
	return `refusal_${code.replace(/[.-]/g, '_')}`;
}

export function isUsed(key: string, uses: Uses): boolean {
	if (uses.called.has(key) || uses.words.has(key)) return true;
	return [...uses.beginnings].some((start) => start !== 'refusal_' && key.startsWith(start));
}
