import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Family } from './families.ts';

/** A part of a family with the letters that it has. */
export type Slice = { readonly file: string; has(char: string): boolean };

const packages = createRequire(import.meta.url);
const kept = new Map<string, readonly Slice[]>();

/** The files of a family; which letters are in which says `unicode.json` of its package. */
export function slicesOf(family: Family): readonly Slice[] {
	const known = kept.get(family.name);
	if (known) return known;
	const folder = dirname(packages.resolve(`${family.name}/package.json`));
	const id = family.name.slice(family.name.indexOf('/') + 1);
	const weight = family.isVariable ? 'wght' : '400';
	const parts: Record<string, string> = JSON.parse(
		readFileSync(join(folder, 'unicode.json'), 'utf8'),
	);
	const slices = Object.entries(parts).flatMap(([key, ranges]) => {
		const part = partOf(key, id, family);
		const file = join(folder, 'files', `${id}-${part}-${weight}-normal.woff2`);
		return part === null ? [] : [{ file, has: isIn(ranges) }];
	});
	kept.set(family.name, slices);
	return slices;
}

/** Numbered parts are those of Han; of the others the part with the name of the family is enough. */
function partOf(key: string, id: string, { scripts }: Family): string | null {
	if (scripts.includes('Han')) return /^\[(\d+)\]$/.exec(key)?.[1] ?? null;
	return id.endsWith(`-${key}`) ? key : null;
}

/** @param ranges such as `U+0B82-0BFA,U+25CC` */
function isIn(ranges: string): (char: string) => boolean {
	const spans = ranges.split(',').map((range) => {
		const [from = Number.NaN, to = from] = range
			.slice(2)
			.split('-')
			.map((code) => Number.parseInt(code, 16));
		return [from, to] as const;
	});
	return (char) => {
		const code = char.codePointAt(0) ?? -1;
		return spans.some(([from, to]) => code >= from && code <= to);
	};
}
