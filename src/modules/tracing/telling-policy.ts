import type { Wish } from './content.ts';
import { type Decided, isIdentified } from './decision-policy.ts';
import type { CandidateStage, TellingStage, TellingSubject } from './kinds.ts';

/** What a telling is judged by; asked anew when it is planned, signed and told. */
export type TellingFacts = {
	stage: CandidateStage;
	log: readonly Decided[];
	foundKind: 'alive' | 'dead';
	/** Of a living person, as their newest revision says; null where it cannot be opened. */
	wish: Wish | null;
	/** Whether the family said how they want to be told. */
	wayIsKnown: boolean;
};

export type TellingRefusal =
	| 'tracing.not-identified'
	| 'tracing.against-wish'
	| 'tracing.no-way-of-telling'
	| 'tracing.not-at-this-stage'
	| 'tracing.second-person'
	| 'tracing.not-communicator';

/**
 * Why a family may not be told this; null if they may. A living person decides whether and what
 * their family learns. Whoever answered nothing, or was not asked, is as one whom nobody found:
 * `searching` changes nothing that the family sees (R10, R11).
 */
export function refusedSubject(
	facts: TellingFacts,
	subject: TellingSubject,
): TellingRefusal | null {
	if (facts.stage !== 'confirmed' || !isIdentified(facts.foundKind, facts.log)) {
		return 'tracing.not-identified';
	}
	if (!subjectsFor(facts).includes(subject)) return 'tracing.against-wish';
	if (subject !== 'searching' && !facts.wayIsKnown) return 'tracing.no-way-of-telling';
	return null;
}

export function subjectsFor({
	foundKind,
	wish,
}: Pick<TellingFacts, 'foundKind' | 'wish'>): readonly TellingSubject[] {
	return foundKind === 'dead' ? ['death'] : ALLOWED[wish ?? 'not_asked'];
}

const ALLOWED: Record<Wish, readonly TellingSubject[]> = {
	not_asked: ['searching'],
	nothing: ['searching'],
	alive: ['alive', 'searching'],
	message: ['message', 'alive', 'searching'],
	contact: ['contact', 'message', 'alive', 'searching'],
};

export type Telling = {
	stage: TellingStage;
	subject: TellingSubject;
	communicator: string;
	plannedBy: string;
	signedBy: string | null;
};

export type TellingAct = 'sign' | 'tell' | 'take_back';

/** Why this member cannot do this to a telling now; null if they can. */
export function refusedAct(
	telling: Telling,
	facts: TellingFacts,
	{ act, by }: { act: TellingAct; by: string },
): TellingRefusal | null {
	if (act === 'take_back')
		return telling.stage === 'taken_back' ? 'tracing.not-at-this-stage' : null;
	if (telling.stage !== (act === 'sign' ? 'planned' : 'signed')) return 'tracing.not-at-this-stage';
	if (act === 'sign' && by === telling.plannedBy) return 'tracing.second-person';
	if (act === 'tell' && (!telling.signedBy || telling.signedBy === telling.plannedBy)) {
		return 'tracing.second-person';
	}
	if (act === 'tell' && by !== telling.communicator) return 'tracing.not-communicator';
	return refusedSubject(facts, telling.subject);
}

/** Whether the family sees anything of it at all. */
export function isForFamily({ stage, subject }: Pick<Telling, 'stage' | 'subject'>): boolean {
	return stage === 'told' && subject !== 'searching';
}
