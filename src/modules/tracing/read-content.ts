import { coarseDate, type Temporal } from '#foundations/time/index.ts';
import type { Content, Living, Remains, Sought } from './content.ts';
import { CONTENT_PROBLEMS, type ContentProblem, type ContentProblems } from './content-problems.ts';
import { contentShapes } from './content-shape.ts';
import { RECORD_KINDS, type RecordKind } from './kinds.ts';

export type ReadContent<C extends Content = Content> =
	| { ok: true; content: C }
	| { ok: false; problems: ContentProblems };

/**
 * A record of any kind as it comes from a form, a file or another system. Broken Unicode is mended
 * and nothing typed is cut; what cannot be right is said at its field.
 *
 * @param today at the server: a day that has not come is a slip
 */
export function readContent(input: unknown, today: Temporal.PlainDate): ReadContent {
	const kind = kindOf(input);
	if (!kind) return { ok: false, problems: { kind: 'tracing_problem_not_in_list' } };
	const read = contentShapes(today)[kind].safeParse(input);
	if (!read.success) return { ok: false, problems: problemsIn(read.error.issues) };
	// The shape is that of content.ts; `present` takes out what was not answered.
	const content = present(read.data) as Content;
	const problems = faultsOf(content, today);
	return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, content };
}

function kindOf(input: unknown): RecordKind | undefined {
	const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : null;
	return RECORD_KINDS.find((known) => known === kind);
}

type Issue = { path: PropertyKey[]; message: string; code?: string };

function problemsIn(issues: readonly Issue[]): ContentProblems {
	const problems: Record<string, ContentProblem> = {};
	for (const { path, message } of issues) {
		problems[path.map(String).join('.')] ??= isProblem(message)
			? message
			: 'tracing_problem_wrong_type';
	}
	return problems;
}

function isProblem(message: string): message is ContentProblem {
	return Object.hasOwn(CONTENT_PROBLEMS, message);
}

/** Without what was not answered, and without parts that are empty then. Named lists stay. */
function present(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(present);
	if (typeof value !== 'object' || value === null) return value;
	const given = Object.entries(value)
		.map(([name, part]) => [name, present(part)] as const)
		.filter(([name, part]) => part !== undefined && (STAY.includes(name) || !isEmpty(part)));
	return Object.fromEntries(given);
}

const STAY = ['person', 'names', 'sharing', 'telling'];

function isEmpty(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** What no single field shows. */
function faultsOf(content: Content, today: Temporal.PlainDate): ContentProblems {
	if (content.kind === 'missing') return ofSought(content);
	if (content.kind === 'event') return {};
	if (isNobody(content)) return { 'person.names': 'tracing_problem_nothing_of_found' };
	return content.kind === 'alive' ? ofLiving(content) : ofRemains(content, today);
}

/** Of whom nothing is said but a choice of a list: they could be anyone, and would stay for ever. */
function isNobody(content: Living | Remains): boolean {
	const { kind: _kind, person, ...said } = content;
	const { names, came: _came, ...rest } = person;
	const chosen = ['condition', 'category', 'wish'];
	const told = Object.keys(said).filter((field) => !chosen.includes(field));
	return names.length + Object.keys(rest).length + told.length === 0;
}

/** A search with nothing in it would find everybody. */
function ofSought({ person, words }: Sought): ContentProblems {
	const { names, kept: _kept, came: _came, ...rest } = person;
	const said = names.length > 0 || words !== undefined || Object.keys(rest).length > 0;
	return said ? {} : { 'person.names': 'tracing_problem_nothing_said' };
}

/** Only what the person allowed is even kept: what is not there cannot be told by mistake. */
function ofLiving({ wish, message, contact }: Living): ContentProblems {
	return {
		...(message !== undefined &&
			wish !== 'message' &&
			wish !== 'contact' && { message: 'tracing_problem_not_wished' as const }),
		...(contact !== undefined &&
			wish !== 'contact' && { contact: 'tracing_problem_not_wished' as const }),
		...(wish === 'message' && message === undefined && { message: REQUIRED }),
		...(wish === 'contact' && contact === undefined && { contact: REQUIRED }),
	};
}

const REQUIRED = 'tracing_problem_required';

function ofRemains({ died }: Remains, today: Temporal.PlainDate): ContentProblems {
	if (!died?.from || !died.to) return {};
	const [from, to] = [coarseDate(died.from, today), coarseDate(died.to, today)];
	if (!from.ok || !to.ok || from.from <= to.until) return {};
	return { 'died.to': 'tracing_problem_reversed' };
}
