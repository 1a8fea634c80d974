import type { Incident } from './incident.ts';
import { type People, peopleOf } from './people.ts';

/**
 * How many, each counted once: an act however many took part in it, a person however many acts they
 * suffered or did. People harmed are counted at least: of a group as many as it surely was.
 *
 * Source: HURIDOCS Events Standard Formats (2001), event, act and involvement; the counting rule is
 * behaviour 24 of our own design.
 */
export type Counts = {
	readonly acts: number;
	/** At least so many people. */
	readonly victims: number;
	/** And at most; null: nobody knows. */
	readonly victimsMost: number | null;
	readonly perpetrators: number;
	/** Acts of each type: together all acts. */
	readonly actsByType: Readonly<Record<string, number>>;
	/** People harmed by each type of act, at least: someone can stand under several. */
	readonly victimsByType: Readonly<Record<string, number>>;
	readonly perpetratorsByKind: Readonly<Record<string, number>>;
	/** Acts in which somebody of a kind took part: an act can stand under several. */
	readonly actsByKind: Readonly<Record<string, number>>;
	/** How sure the acts are: together all acts. */
	readonly actsByLevel: Readonly<Record<string, number>>;
};

/** An incident, and which of its victims stands for which person beyond it. */
export type Counted = {
	readonly id: string;
	readonly incident: Incident;
	/** Id of a person by the number of a victim; who is not in it is known nowhere else. */
	readonly persons: ReadonlyMap<number, string>;
};

/** Of many incidents together: whoever is linked is one person in all of them. */
export function countsOf(counted: readonly Counted[]): Counts {
	const [all, harmed] = [emptied(), new Map<string, Sum>()];
	const perpetrators = new Map<string, string>();
	const acts = new Map<string, { type: string; level: string }>();
	const took = new Map<string, [string, string]>();
	for (const { id, incident, persons } of new Map(counted.map((one) => [one.id, one])).values()) {
		const person = personIn(id, incident, persons);
		add(all, peopleOf(incident, person));
		for (const [type, some] of Map.groupBy(incident.acts, ({ type }) => type)) {
			const whom = new Set(some.flatMap(({ victim }) => (victim === null ? [] : [victim])));
			if (whom.size === 0) continue;
			const sum = harmed.get(type) ?? emptied();
			harmed.set(type, add(sum, peopleOf(incident, person, whom)));
		}
		const kindOf = new Map<number, string>();
		for (const { number, is, facts } of incident.perpetrators) {
			if (number === is) kindOf.set(is, String(facts.perpetratorKind));
		}
		for (const [is, kind] of kindOf) perpetrators.set(`${id} ${is}`, kind);
		for (const { number, type, level, by } of incident.acts) {
			const act = `${id} ${number}`;
			acts.set(act, { type, level });
			for (const one of by.keys()) {
				const kind = kindOf.get(one) ?? 'unknown';
				took.set(`${kind} ${act}`, [kind, act]);
			}
		}
	}
	return {
		acts: acts.size,
		victims: leastOf(all),
		victimsMost: all.most === null ? null : all.persons.size + all.most,
		perpetrators: perpetrators.size,
		actsByType: tally([...acts.values()].map(({ type }) => type)),
		victimsByType: Object.fromEntries([...harmed].map(([type, sum]) => [type, leastOf(sum)])),
		perpetratorsByKind: tally(perpetrators.values()),
		actsByKind: tally([...took.values()].map(([kind]) => kind)),
		actsByLevel: tally([...acts.values()].map(({ level }) => level)),
	};
}

/** People of several incidents: those who are known, and how many more whom nobody knows. */
type Sum = { persons: Set<string>; unnamed: number; most: number | null };

function emptied(): Sum {
	return { persons: new Set(), unnamed: 0, most: 0 };
}

function add(sum: Sum, { least, most, persons }: People): Sum {
	for (const one of persons) sum.persons.add(one);
	sum.unnamed += least - persons.size;
	sum.most = sum.most === null || most === null ? null : sum.most + most - persons.size;
	return sum;
}

function leastOf({ persons, unnamed }: Sum): number {
	return persons.size + unnamed;
}

/** The same name for the same person: by their link, under whichever of their numbers it stands. */
function personIn(id: string, { victims }: Incident, persons: Counted['persons']) {
	const linked = new Map<number, string>();
	for (const { number, is } of victims) {
		const known = persons.get(number);
		if (known && !linked.has(is)) linked.set(is, known);
	}
	return (is: number) => linked.get(is) ?? `${id} ${is}`;
}

function tally(words: Iterable<string>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}
