import type { Incident } from './incident.ts';

/**
 * How many, each counted once: an act however many took part in it, a person however many acts they
 * suffered or did.
 *
 * Source: HURIDOCS Events Standard Formats (2001), event, act and involvement; the counting rule is
 * behaviour 24 of our own design.
 */
export type Counts = {
	readonly acts: number;
	readonly victims: number;
	readonly perpetrators: number;
	/** Acts of each type: together all acts. */
	readonly actsByType: Readonly<Record<string, number>>;
	/** People harmed by each type of act: someone can stand under several. */
	readonly victimsByType: Readonly<Record<string, number>>;
	readonly perpetratorsByKind: Readonly<Record<string, number>>;
	/** Acts in which somebody of a kind took part: an act can stand under several. */
	readonly actsByKind: Readonly<Record<string, number>>;
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
	const victims = new Set<string>();
	const perpetrators = new Map<string, string>();
	const [actTypes, harmed] = [new Map<string, string>(), new Map<string, [string, string]>()];
	const took = new Map<string, [string, string]>();
	for (const { id, incident, persons } of counted) {
		const person = personIn(id, incident, persons);
		const kindOf = new Map<number, string>();
		for (const { is } of incident.victims) victims.add(person(is));
		for (const { number, is, facts } of incident.perpetrators) {
			if (number === is) kindOf.set(is, String(facts.perpetratorKind));
		}
		for (const [is, kind] of kindOf) perpetrators.set(`${id} ${is}`, kind);
		for (const { number, type, victim, by } of incident.acts) {
			const act = `${id} ${number}`;
			actTypes.set(act, type);
			if (victim !== null) harmed.set(`${type} ${person(victim)}`, [type, person(victim)]);
			for (const one of by.keys()) {
				const kind = kindOf.get(one) ?? 'unknown';
				took.set(`${kind} ${act}`, [kind, act]);
			}
		}
	}
	return {
		acts: actTypes.size,
		victims: victims.size,
		perpetrators: perpetrators.size,
		actsByType: tally(actTypes.values()),
		victimsByType: tally([...harmed.values()].map(([type]) => type)),
		perpetratorsByKind: tally(perpetrators.values()),
		actsByKind: tally([...took.values()].map(([kind]) => kind)),
	};
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
