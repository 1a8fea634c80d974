/** Where in a text of JSON each part stands, and the first thing that is wrong with it. */
export type Scanned = {
	/** Offsets by path, such as `limits.returnAppeal.within` or `authorities.court.0`. */
	readonly places: ReadonlyMap<string, number>;
	readonly wrong: { readonly at: number; readonly sentence: string } | null;
};

const DEEPEST = 60;
const SPACE = /[ \t\r\n]*/y;
// All but a quotation mark, a backslash and what controls (RFC 8259, 7).
const PLAIN = String.raw`[ !#-\[\]-\u{10ffff}]*`;
const TEXT = new RegExp(`"${PLAIN}(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})${PLAIN})*"`, 'uy');
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * JSON (RFC 8259) and nothing beside it. A key that stands twice is wrong too: parsers take the last
 * one in silence, and whoever reads the first would be deceived about the law.
 */
export function scanJson(source: string): Scanned {
	const places = new Map<string, number>();
	let at = 0;

	function take(what: RegExp): string | null {
		what.lastIndex = at;
		const found = what.exec(source)?.[0] ?? null;
		if (found !== null) at += found.length;
		return found;
	}

	function is(mark: string): boolean {
		take(SPACE);
		if (source[at] !== mark) return false;
		at += 1;
		return true;
	}

	function value(path: string, depth: number): void {
		if (depth > DEEPEST) throw new Wrong(at, 'This is nested too deeply.');
		take(SPACE);
		if (!places.has(path)) places.set(path, at);
		if (is('{')) many('}', (keys: Set<string>) => member(path, keys, depth));
		else if (is('[')) many(']', (_, i) => value(under(path, String(i)), depth + 1));
		else if (take(TEXT) === null && take(LITERAL) === null) {
			throw new Wrong(at, whatIs(source, at));
		}
	}

	function many(end: string, one: (keys: Set<string>, i: number) => void): void {
		if (is(end)) return;
		const keys = new Set<string>();
		for (let i = 0; ; i += 1) {
			one(keys, i);
			if (is(end)) return;
			if (!is(',')) throw new Wrong(at, whatIs(source, at));
			take(SPACE);
			if (source[at] === end) throw new Wrong(at, 'A comma stands before the end.');
		}
	}

	function member(path: string, keys: Set<string>, depth: number): void {
		take(SPACE);
		const start = at;
		const text = take(TEXT);
		if (text === null) throw new Wrong(at, whatIs(source, at));
		const key = JSON.parse(text) as string;
		if (keys.has(key)) throw new Wrong(start, `"${key}" stands here a second time.`);
		keys.add(key);
		places.set(under(path, key), start);
		if (!is(':')) throw new Wrong(at, whatIs(source, at));
		value(under(path, key), depth + 1);
	}

	try {
		value('', 0);
		take(SPACE);
		if (at < source.length) throw new Wrong(at, whatIs(source, at));
		return { places, wrong: null };
	} catch (error) {
		if (!(error instanceof Wrong)) throw error;
		return { places, wrong: { at: error.at, sentence: error.message } };
	}
}

class Wrong extends Error {
	readonly at: number;
	constructor(at: number, sentence: string) {
		super(sentence);
		this.at = at;
	}
}

const under = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

function whatIs(source: string, at: number): string {
	if (at >= source.length) return 'It ends before it is whole.';
	if (/^(\/\/|\/\*|#)/.test(source.slice(at, at + 2))) return 'JSON has no comments.';
	return 'This is no JSON.';
}
