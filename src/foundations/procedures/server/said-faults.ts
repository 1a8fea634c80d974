import type { FaultIn } from '../lint/lint-all.ts';
import { lineOf } from './line-of.ts';
import type { Sources } from './sources-in.ts';

/** Each fault on a line of its own: `file:line: path: sentence`. */
export function saidFaults(faults: readonly FaultIn[], sources: Sources): string[] {
	return faults.map(({ procedure, path, sentence }) => {
		const place = placeOf(procedure, path, sources);
		return `${place ?? procedure}: ${path || 'the whole'}: ${sentence}`;
	});
}

/** Parts of a definition may stand in files of their own: the one that knows most of the path. */
function placeOf(procedure: string, path: string, sources: Sources): string | null {
	const own = [...sources].find(([, source]) =>
		new RegExp(`\\bid['"]?: ['"]${procedure}['"]`).test(source),
	);
	if (!own) return null;
	const [file, source] = own;
	const parts = [...sources].filter(([name]) => source.includes(`./${name.split('/').at(-1)}'`));
	const found = [[file, source] as const, ...parts].map(([name, text]) => {
		const whole = lineOf(text, path);
		// In a file of its own a part does not repeat what it is part of.
		const rest = lineOf(text, path.split('.').slice(1).join('.'));
		return { name, ...(rest.depth + 1 > whole.depth && name !== file ? deeper(rest) : whole) };
	});
	const best = found.toSorted((a, b) => b.depth - a.depth)[0];
	return best ? `${best.name}:${best.line}` : null;
}

function deeper({ line, depth }: { line: number; depth: number }) {
	return { line, depth: depth === 0 ? 0 : depth + 1 };
}
