import type { Agreement, Evidence, Impossible, Part } from './part.ts';

/** The keys under which messages/tracing says a part of the waterfall in the reader's language. */
export function labelsOf({ evidence, agreement }: Pick<Part, 'evidence' | 'agreement'>): {
	evidence: EvidenceLabel;
	agreement: AgreementLabel;
} {
	return {
		evidence: `tracing_evidence_${evidence}`,
		agreement: `tracing_evidence_agreement_${agreement}`,
	};
}

export type EvidenceLabel = `tracing_evidence_${Evidence}`;
export type AgreementLabel = `tracing_evidence_agreement_${Agreement}`;
export type ReasonLabel = `tracing_evidence_impossible_${Impossible}`;

export function reasonLabel(why: Impossible): ReasonLabel {
	return `tracing_evidence_impossible_${why}`;
}

/** The last line of every waterfall. */
export const TOTAL_LABEL = 'tracing_evidence_total';
