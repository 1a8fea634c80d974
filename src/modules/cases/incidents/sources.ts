import type { Level, Reliability, SourceKind } from './huridocs.ts';
import type { Written } from './written.ts';

/** Where something is known from: of one act, or of all that is told in an incident. */
export type Source = {
	readonly number: number;
	readonly entryId: string;
	readonly kind: SourceKind;
	/** Of what this source says here, in the eyes of whoever wrote it down; of nobody as a person. */
	readonly reliability: Reliability | null;
	/** Whether it knows of the act in another way than the other sources do. */
	readonly independent: 'yes' | 'no' | 'unknown';
	/** Null: of everything in the incident. */
	readonly act: number | null;
	readonly told: Readonly<Record<string, unknown>>;
};

/** How far an act was found to be sure, by somebody and for reasons. */
export type Weighed = {
	readonly entryId: string;
	readonly level: Level;
	/** The act was changed since: it was said of something else, and counts no more. */
	readonly outdated: boolean;
	readonly told: Readonly<Record<string, unknown>>;
};

type Standing = {
	readonly action: string;
	readonly number: number;
	readonly entryId: string;
	readonly facts: Written['facts'];
	readonly told: Readonly<Record<string, unknown>>;
	/** Place of the entry that changed it last. */
	readonly changed: number;
};

export function sourcesOf(all: readonly Standing[]): Source[] {
	return all.flatMap(({ action, number, entryId, facts, told }) => {
		if (action !== 'addSource') return [];
		const { independentSource: other } = facts;
		return [
			{
				...{ number, entryId, told },
				kind: facts.sourceKind as SourceKind,
				reliability: (facts.reliability as Reliability | undefined) ?? null,
				independent: other === 'yes' || other === 'no' ? other : 'unknown',
				act: typeof facts.actNumber === 'number' ? facts.actNumber : null,
			},
		];
	});
}

/** Everything that was said of how sure an act is, in the order in which it was said. */
export function weighedOf(all: readonly Standing[], act: Standing): Weighed[] {
	return all.flatMap(({ action, entryId, facts, told, changed }) => {
		if (!(action in LEVEL_OF) || facts.actNumber !== act.number) return [];
		const level = LEVEL_OF[action as keyof typeof LEVEL_OF](facts);
		return [{ entryId, told, level, outdated: changed < act.changed }];
	});
}

/** Alleged until somebody says more of the act as it stands now. */
export function levelOf(weighed: readonly Weighed[]): Level {
	return weighed.findLast(({ outdated }) => !outdated)?.level ?? 'alleged';
}

const LEVEL_OF = {
	weighAct: ({ level }: Written['facts']): Level =>
		level === 'corroborated' ? 'corroborated' : 'alleged',
	verifyAct: (): Level => 'verified',
};
