import { Temporal } from '#foundations/time/index.ts';
import { DEATH_CATEGORIES, type DeathCategory } from './content.ts';
import type { ContentProblem, ContentProblems } from './content-problems.ts';
import { CAUSES, type Cause, ROUTES, type Route } from './kinds.ts';

/** What is known of an event without anybody's name: facts, as coarse as they are published. */
export type EventFacts = {
	/** ISO days, both ends included. */
	from: string;
	until: string;
	/** ISO 3166-1 alpha-2. */
	country?: string | undefined;
	route?: Route | undefined;
	cause?: Cause | undefined;
	category: DeathCategory;
	/** Of dead and missing the least that is known: the true number is larger (IOM). */
	dead: number;
	missing: number;
	survivors: number;
	/** Among the dead and missing. */
	females: number;
	males: number;
	children: number;
	/** 1 to 5, as the Missing Migrants Project grades its sources. */
	sourceQuality?: number | undefined;
};

const COUNTS = ['dead', 'missing', 'survivors', 'females', 'males', 'children'] as const;
const MOST = 100_000;

/** What cannot be right about the facts of an event, by their field. */
export function faultsOfEvent(facts: EventFacts, today: Temporal.PlainDate): ContentProblems {
	const problems: Record<string, ContentProblem> = {};
	const [from, until] = [dayOf(facts.from), dayOf(facts.until)];
	if (!from) problems['event.from'] = 'tracing_problem_no_such_day';
	if (!until) problems['event.until'] = 'tracing_problem_no_such_day';
	// Someone who lives a day ahead of the server may say today.
	const last = today.add({ days: 1 });
	if (from && until) {
		if (Temporal.PlainDate.compare(from, until) > 0) {
			problems['event.until'] = 'tracing_problem_reversed';
		} else if (Temporal.PlainDate.compare(until, last) > 0) {
			problems['event.until'] = 'tracing_problem_future';
		}
	}
	for (const name of COUNTS) {
		if (!isCount(facts[name])) problems[`event.${name}`] = 'tracing_problem_not_a_number';
	}
	for (const name of ['females', 'males', 'children'] as const) {
		if (facts[name] > facts.dead + facts.missing) {
			problems[`event.${name}`] ??= 'tracing_problem_more_children';
		}
	}
	const { country, route, cause, category, sourceQuality: quality } = facts;
	const lists: [string, boolean][] = [
		['country', country === undefined || /^[A-Z]{2}$/.test(country)],
		['route', route === undefined || ROUTES.includes(route)],
		['cause', cause === undefined || CAUSES.includes(cause)],
		['category', DEATH_CATEGORIES.includes(category)],
		['sourceQuality', quality === undefined || [1, 2, 3, 4, 5].includes(quality)],
	];
	for (const [name, fits] of lists) {
		if (!fits) problems[`event.${name}`] = 'tracing_problem_not_in_list';
	}
	return problems;
}

function dayOf(iso: string): Temporal.PlainDate | null {
	try {
		return /^\d{4}-\d\d-\d\d$/.test(iso) ? Temporal.PlainDate.from(iso) : null;
	} catch {
		return null;
	}
}

function isCount(value: number): boolean {
	return Number.isInteger(value) && value >= 0 && value <= MOST;
}
