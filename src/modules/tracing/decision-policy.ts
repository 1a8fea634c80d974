import type { CandidateStage, Method } from './kinds.ts';

export type DecisionKind = 'reject' | 'propose' | 'confirm' | 'overturn';

/** A decision as it stands in the log: its kind, its author and how somebody was identified. */
export type Decided = { kind: DecisionKind; by: string; method: Method | null };

/** What somebody wants to decide. */
export type Asked = {
	kind: DecisionKind;
	by: string;
	method: Method | null;
	/** Of a dead person: which authority, and its number of the case. */
	authority: string;
	reference: string;
	reasons: string;
};

export type CandidateFacts = {
	stage: CandidateStage;
	foundKind: 'alive' | 'dead';
	/** Another candidate of the same two records is confirmed: nobody is two people. */
	taken: boolean;
};

/** `forbidden` is the code of a refusal; `missing` are fields that can be filled in. */
export type DecisionAnswer =
	| { ok: true; stage: CandidateStage }
	| { ok: false; forbidden: DecisionRefusal }
	| { ok: false; missing: readonly MissingField[] };

export type MissingField = 'reasons' | 'method' | 'authority' | 'reference';
export type DecisionRefusal =
	| 'tracing.not-at-this-stage'
	| 'tracing.second-person'
	| 'tracing.already-identified';

/**
 * Whether a decision may stand beside those before it. Two people identify, never one twice; a
 * dead person only by the recorded method of a competent authority, a living one by their own
 * word. To reject and to overturn one is enough, since both only stop something.
 *
 * Sources: INTERPOL DVI guide (2018) on primary identifiers; Minnesota Protocol (2016), para. 120.
 */
export function decideOn(
	{ stage, foundKind, taken }: CandidateFacts,
	before: readonly Decided[],
	asked: Asked,
): DecisionAnswer {
	const forbidden = forbiddenBy({ stage, taken }, before, asked);
	if (forbidden) return { ok: false, forbidden };
	const missing = missingIn(foundKind, asked);
	if (missing.length > 0) return { ok: false, missing };
	return { ok: true, stage: LEADS_TO[asked.kind] };
}

/** Why this person cannot decide so now, whatever they write; null if they can. */
export function forbiddenBy(
	{ stage, taken }: Pick<CandidateFacts, 'stage' | 'taken'>,
	before: readonly Decided[],
	{ kind, by }: Pick<Asked, 'kind' | 'by'>,
): DecisionRefusal | null {
	if (!FROM[kind].includes(stage)) return 'tracing.not-at-this-stage';
	if (taken && (kind === 'propose' || kind === 'confirm')) return 'tracing.already-identified';
	const proposal = before.findLast((one) => one.kind === 'propose');
	if (kind === 'confirm' && (!proposal || proposal.by === by)) return 'tracing.second-person';
	return null;
}

const FROM: Record<DecisionKind, readonly CandidateStage[]> = {
	reject: ['waiting', 'proposed'],
	propose: ['waiting', 'rejected', 'overturned'],
	confirm: ['proposed'],
	overturn: ['confirmed'],
};

const LEADS_TO: Record<DecisionKind, CandidateStage> = {
	reject: 'rejected',
	propose: 'proposed',
	confirm: 'confirmed',
	overturn: 'overturned',
};

/** By which methods someone who was found so can be identified. */
export function methodsFor(foundKind: 'alive' | 'dead'): readonly Method[] {
	return foundKind === 'alive' ? ['own_word'] : AUTHORITY;
}

const AUTHORITY = [
	'authority_fingerprints',
	'authority_dental',
	'authority_dna',
	'authority_other',
] as const satisfies readonly Method[];

/** Both signatures stand under the same method, so each of the two says it. */
function missingIn(foundKind: 'alive' | 'dead', asked: Asked): MissingField[] {
	const missing: MissingField[] = [];
	if (asked.reasons.trim() === '') missing.push('reasons');
	if (asked.kind !== 'propose' && asked.kind !== 'confirm') return missing;
	if (!asked.method || !methodsFor(foundKind).includes(asked.method)) missing.push('method');
	if (foundKind === 'alive') return missing;
	if (asked.authority.trim() === '') missing.push('authority');
	if (asked.reference.trim() === '') missing.push('reference');
	return missing;
}

/**
 * Whether the identification that stands now was made as it must be. Asked again before a family
 * is told, of the log and not of the stage: a stage is one word that could be wrong.
 */
export function isIdentified(foundKind: 'alive' | 'dead', log: readonly Decided[]): boolean {
	const confirmed = log.at(-1);
	const proposed = log.findLast(({ kind }) => kind === 'propose');
	if (confirmed?.kind !== 'confirm' || !proposed || proposed.by === confirmed.by) return false;
	const methods = methodsFor(foundKind);
	return [proposed.method, confirmed.method].every((one) => one !== null && methods.includes(one));
}
