/** The words of the closed lists that only the desk reads. */
import { m } from '#foundations/languages/index.ts';
import type { DeathCategory, Wish } from '../../content.ts';
import type { EventFacts } from '../../event-facts.ts';
import type { Condition } from '../../evidence/index.ts';
import type {
	CandidateStage,
	Method,
	RecordKind,
	RecordStage,
	TellingStage,
	TellingSubject,
} from '../../kinds.ts';
import type { DecisionView } from '../../views.ts';

export const kindLabels = {
	missing: m.tracing_kind_missing,
	alive: m.tracing_kind_alive,
	dead: m.tracing_kind_dead,
	event: m.tracing_kind_event,
} satisfies Record<RecordKind, () => string>;

export const stageLabels = {
	open: m.tracing_stage_open,
	told: m.tracing_stage_told,
	stopped: m.tracing_stage_stopped,
	placeholder: m.tracing_stage_placeholder,
} satisfies Record<RecordStage, () => string>;

export const candidateLabels = {
	waiting: m.tracing_candidate_waiting,
	rejected: m.tracing_candidate_rejected,
	proposed: m.tracing_candidate_proposed,
	confirmed: m.tracing_candidate_confirmed,
	overturned: m.tracing_candidate_overturned,
} satisfies Record<CandidateStage, () => string>;

export const decisionLabels = {
	reject: m.tracing_decisions_reject,
	propose: m.tracing_decisions_propose,
	confirm: m.tracing_decisions_confirm,
	overturn: m.tracing_decisions_overturn,
} satisfies Record<DecisionView['kind'], () => string>;

export const methodLabels = {
	own_word: m.tracing_method_own_word,
	authority_fingerprints: m.tracing_method_authority_fingerprints,
	authority_dental: m.tracing_method_authority_dental,
	authority_dna: m.tracing_method_authority_dna,
	authority_other: m.tracing_method_authority_other,
} satisfies Record<Method, () => string>;

export const subjectLabels = {
	alive: m.tracing_tell_subject_alive,
	message: m.tracing_tell_subject_message,
	contact: m.tracing_tell_subject_contact,
	death: m.tracing_tell_subject_death,
	searching: m.tracing_tell_subject_searching,
} satisfies Record<TellingSubject, () => string>;

export const tellingLabels = {
	planned: m.tracing_tell_planned,
	signed: m.tracing_tell_signed,
	told: m.tracing_tell_done,
	taken_back: m.tracing_tell_taken_back,
} satisfies Record<TellingStage, () => string>;

export const wishLabels = {
	not_asked: m.tracing_wish_not_asked,
	nothing: m.tracing_wish_nothing,
	alive: m.tracing_wish_alive,
	message: m.tracing_wish_message,
	contact: m.tracing_wish_contact,
} satisfies Record<Wish, () => string>;

export const conditionLabels = {
	fresh: m.tracing_condition_fresh,
	early: m.tracing_condition_early,
	advanced: m.tracing_condition_advanced,
	skeleton: m.tracing_condition_skeleton,
} satisfies Record<Exclude<Condition, 'living' | 'unknown'>, () => string>;

/** What is counted of an event; the last three are among the dead and the missing. */
export const countLabels = {
	dead: m.tracing_event_dead,
	missing: m.tracing_event_missing,
	survivors: m.tracing_event_survivors,
	females: m.tracing_event_females,
	males: m.tracing_event_males,
	children: m.tracing_event_children,
} satisfies Partial<Record<keyof EventFacts, () => string>>;

/** How sure an event is, as the Missing Migrants Project (IOM) grades its sources. */
export const sourceQualityLabels: Readonly<Record<string, () => string>> = {
	1: m.tracing_event_source_quality_1,
	2: m.tracing_event_source_quality_2,
	3: m.tracing_event_source_quality_3,
	4: m.tracing_event_source_quality_4,
	5: m.tracing_event_source_quality_5,
};

export const categoryLabels = {
	journey: m.tracing_category_journey,
	detention: m.tracing_category_detention,
	during_return: m.tracing_category_during_return,
	after_return: m.tracing_category_after_return,
	other: m.tracing_category_other,
} satisfies Record<DeathCategory, () => string>;
