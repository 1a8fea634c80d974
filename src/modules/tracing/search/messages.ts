import type { SearchHit, SearchQuery, SearchRecord } from './search-record.ts';

/** What the main thread asks of a worker, each with a ticket that comes back with the answer. */
export type Request =
	| { kind: 'put'; records: readonly SearchRecord[] }
	| { kind: 'remove'; id: string }
	| {
			kind: 'search';
			query: SearchQuery;
			top: number;
			turn: number;
			people: number;
			share: number;
	  };

export type Answers = {
	/** By how many people there are more: whoever replaces another, or has no name, adds none. */
	put: number;
	/** How many had the id. */
	remove: number;
	search: Judged;
};

/**
 * Hits without their probability: that depends on what the other workers found. `others` is the
 * sum of the likelihood ratios of those judged that are not among the hits.
 */
export type Judged = { hits: readonly Omit<SearchHit, 'probability'>[]; others: number };

export type Asked = { ticket: number; request: Request };
export type Answered =
	| { ticket: number; answer: number | Judged }
	| { ticket: number; error: string };
