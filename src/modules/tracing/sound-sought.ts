import { Temporal } from '#foundations/time/index.ts';
import type { Sought } from './content.ts';
import { LIMITS } from './content-shape.ts';
import { readContent } from './read-content.ts';

/**
 * A search that was sealed elsewhere, as far as it can be read. Nobody checked it before it was
 * sealed, so whoever opens it finds whatever its sender put in: what does not fit is made coarser
 * or left out, and the rest is a search like any other. Never fails, whatever it is.
 *
 * That somebody came with a file, and what the file said besides, only the house writes: a forged
 * mark would have the next list write its people into the record of a stranger.
 */
export function soundSought(sealed: unknown): Sought {
	let left: unknown = isParts(sealed) ? withoutFile({ ...sealed, kind: 'missing' }) : NOTHING;
	for (let round = 0; round < ROUNDS; round += 1) {
		const read = readContent(left, SOME_DAY);
		if (read.ok && read.content.kind === 'missing') return read.content;
		if (read.ok) break;
		const paths = Object.keys(read.problems);
		if (paths.length > MOST_PROBLEMS) break;
		for (const path of paths) left = mended(left, path.split('.'));
		left = withoutGone(left);
	}
	return NOTHING;
}

/** A date takes three, without its day, without its month, and away; a long text as many. */
const ROUNDS = 5;

/** Each is mended in a copy of all the rest: nobody's search has as many, and no machine waits. */
const MOST_PROBLEMS = 200;

/** A day that had come when it was told has come now; which day that was, nobody here knows. */
const SOME_DAY = Temporal.PlainDate.from('9998-01-01');

const NOTHING: Sought = {
	kind: 'missing',
	person: { names: [] },
	telling: { way: 'inbox', inInbox: false },
	sharing: [],
};

/** What has to be there stands as if nothing was said. */
const NEEDED: Readonly<Record<string, unknown>> = NOTHING;

function withoutFile(sealed: Record<string, unknown>): Record<string, unknown> {
	if (!isParts(sealed.person)) return sealed;
	const { came: _came, kept: _kept, ...person } = sealed.person;
	return { ...sealed, person };
}

function mended(value: unknown, path: readonly string[]): unknown {
	const [first = '', second] = path;
	const coarse = coarser(partAt(value, path));
	if (coarse !== undefined) return withPart(value, path, coarse);
	if (first in NEEDED && first !== 'person') return withPart(value, [first], NEEDED[first]);
	if (first === 'person' && !isParts(partAt(value, ['person']))) {
		return withPart(value, [first], NEEDED.person);
	}
	const isList = Array.isArray(partAt(value, [first, second ?? '']));
	return withPart(value, path.slice(0, isList ? 3 : 2), GONE);
}

/** The same with less in it; undefined where there is no less. */
function coarser(part: unknown): unknown {
	if (typeof part === 'string') {
		const fits = [LIMITS.words, LIMITS.answer, LIMITS.line].find((most) => part.length > most);
		return fits && part.slice(0, fits);
	}
	if (Array.isArray(part)) return part.length > FEW ? part.slice(0, FEW) : undefined;
	if (!isParts(part) || !('year' in part)) return undefined;
	const { day, month, ...rest } = part;
	if (day !== undefined) return { ...rest, month };
	return month === undefined ? undefined : rest;
}

const FEW = 10;

const GONE = Symbol('left out');

function partAt(value: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>(
		(part, name) =>
			typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined,
		value,
	);
}

function withPart(value: unknown, [name = '', ...rest]: readonly string[], part: unknown): unknown {
	const inner = rest.length > 0 ? withPart(partAt(value, [name]), rest, part) : part;
	if (Array.isArray(value)) return value.map((one, at) => (String(at) === name ? inner : one));
	return { ...(isParts(value) && value), [name]: inner };
}

/** Only as deep as anything is left out: what was sealed may be nested deeper than a stack. */
function withoutGone(value: unknown, deep = 3): unknown {
	if (deep === 0) return value;
	const inner = (part: unknown) => withoutGone(part, deep - 1);
	if (Array.isArray(value)) return value.filter((one) => one !== GONE).map(inner);
	if (!isParts(value)) return value;
	const kept = Object.entries(value).filter(([, part]) => part !== GONE);
	return Object.fromEntries(kept.map(([name, part]) => [name, inner(part)]));
}

function isParts(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
