/** A stretch of ISO days, both ends included. */
export type Days = { from: string; to: string };

export type Sex = 'female' | 'male' | 'other';

/** One person as the search knows them: only what tells people apart, held in memory alone. */
export type SearchRecord = {
	id: string;
	/** Every form of the name, in any script; the first sixteen are searched. */
	names: readonly string[];
	birth?: Days;
	sex?: Sex;
	/** A code, such as ISO 3166-1 alpha-2. */
	origin?: string;
	/** A coarse place, as a code: whoever fills the index decides how coarse. */
	lastSeen?: string;
	/** A number of one's own choice, from 1; who asks with one is answered by those who have it. */
	side?: number;
};

export type SearchQuery = Omit<SearchRecord, 'id'>;

/** `weight` is the evidence in bits (log2 of a likelihood ratio, the prior not included). */
export type SearchHit = { id: string; probability: number; weight: number };
