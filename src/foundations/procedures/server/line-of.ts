/** A line (from 1) of a source, and how many steps of the path were found on the way to it. */
export type Line = { line: number; depth: number };

/**
 * The line to which a path such as `actions.admit.remedy` leads in a definition, written as
 * TypeScript or JSON. Needs no parser: each key is looked for in the block of the one before.
 * Where the rest of the path is missing, or stands in another file, it is the line of what was
 * found.
 */
export function lineOf(source: string, path: string): Line {
	let from = 0;
	let at = 0;
	let depth = 0;
	for (const key of path.split('.')) {
		// Places in a list have no name of their own.
		if (/^\d+$/.test(key)) continue;
		const found = depth === 0 ? anywhere(source, key) : inBlock(source, from, key);
		if (found === null) break;
		at = found;
		depth += 1;
		const value = source.indexOf(':', at + key.length) + 1;
		const opens = /^\s*[{[]/.exec(source.slice(value, value + 200));
		if (value === 0 || !opens) break;
		from = value + opens[0].length;
	}
	return { line: source.slice(0, at).split('\n').length, depth };
}

function anywhere(source: string, key: string): number | null {
	return (
		new RegExp(`${word(key)}\\s*:\\s*[{[]`).exec(source)?.index ??
		new RegExp(`${word(key)}\\s*[:,]`).exec(source)?.index ??
		null
	);
}

/** The key among the direct ones of a block, or of the objects of a list. */
function inBlock(source: string, from: number, key: string): number | null {
	const list = /\[\s*$/.test(source.slice(0, from));
	const wanted = new RegExp(`${word(key)}\\s*[:,]`, 'y');
	let depth = 0;
	for (let i = from; i < source.length && depth >= 0; i += 1) {
		wanted.lastIndex = i;
		if (depth === (list ? 1 : 0) && wanted.test(source)) return i;
		const char = source[i] ?? '';
		if ('{['.includes(char)) depth += 1;
		else if ('}]'.includes(char)) depth -= 1;
		else if ('\'"`'.includes(char)) i = endOfText(source, i);
	}
	return null;
}

function endOfText(source: string, start: number): number {
	const quote = source[start];
	let i = start + 1;
	while (i < source.length && source[i] !== quote) i += source[i] === '\\' ? 2 : 1;
	return i;
}

function word(key: string): string {
	return `(?<![\\w$'"])['"]?${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]?`;
}
