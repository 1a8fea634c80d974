/** What is compared, in the order in which a page shows it. */
export const EVIDENCE = [
	'prior',
	'name',
	'birth',
	'sex',
	'origin',
	'languages',
	'event',
	'journey',
	'companions',
	'height',
	'build',
	'marks',
] as const;

export type Evidence = (typeof EVIDENCE)[number];

/** How two records stand to each other in one kind of evidence. */
export const AGREEMENTS = [
	'unknown',
	'same',
	'close',
	'partly',
	'different',
	'pool',
	'raised',
	'named',
	'common',
	'alias',
	'missing',
	'order',
] as const;

export type Agreement = (typeof AGREEMENTS)[number];

/** One bar of the waterfall. `weight` is in bits: log2 of how much likelier for one person than for two. */
export type Part = {
	evidence: Evidence;
	agreement: Agreement;
	weight: number;
	/** For names: the words that stand against each other. */
	words?: { a: string; b: string };
};

/** Why two records cannot be one person, whatever else agrees. */
export const IMPOSSIBLE = [
	'death_before_last_contact',
	'death_before_birth',
	'contact_before_birth',
] as const;

export type Impossible = (typeof IMPOSSIBLE)[number];
