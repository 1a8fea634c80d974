/** Where a report stands, and what may follow. */
export const STAGES = [
	'received',
	'acknowledged',
	'open',
	'refused',
	'closed',
	'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What may follow what. A decision is not the end: a refused or closed report opens again when an
 * appeal or news from the person asks for it. A withdrawal is the end, because nothing is left.
 */
export const MAY_FOLLOW = {
	received: ['acknowledged', 'open', 'refused', 'closed', 'withdrawn'],
	acknowledged: ['open', 'refused', 'closed', 'withdrawn'],
	open: ['refused', 'closed', 'withdrawn'],
	refused: ['open', 'withdrawn'],
	closed: ['open', 'withdrawn'],
	withdrawn: [],
} as const satisfies Record<Stage, readonly Stage[]>;

export function mayFollow(from: Stage, to: Stage): boolean {
	return MAY_FOLLOW[from].some((stage) => stage === to);
}

/** Decided, for now: nobody waits for the team. */
export function isDecided(stage: Stage): boolean {
	return stage === 'refused' || stage === 'closed' || stage === 'withdrawn';
}
