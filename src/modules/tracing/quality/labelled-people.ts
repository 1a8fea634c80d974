import { join } from 'node:path';
import { Temporal } from '#foundations/time/index.ts';
import {
	type AnalysedName,
	analyseName,
	compareNames,
	sameNameProbability,
} from '../names/index.ts';
import { learnsFromHalf, people, readRows } from '../names/training/index.ts';
import { ageGroupOf, type LabelledPair, type Traits } from './labelled-pair.ts';

/** The list is of this day; ages are of it too. */
const LISTED = Temporal.PlainDate.from('2015-06-01');

type Member = { traits: Omit<Traits, 'script'>; names: Name[] };
type Name = { script: NonNullable<Traits['script']>; read: AnalysedName };

/**
 * Pairs of names of members of parliaments (everypolitician), and what the names alone say of them.
 * Of each person each spelling is set against the first Latin one; and that against the next person
 * of the same country and sex, who is somebody else. Only people of the half that is kept apart
 * when learning (`learnsFromHalf`).
 *
 * @param folder of the public lists, `tracing` in the shared data
 */
export function labelledPeople(folder: string): LabelledPair[] {
	const members = membersOf(folder);
	const next = new Map<string, Member>();
	const pairs: LabelledPair[] = [];
	for (const member of members.toReversed()) {
		const latin = member.names.find(({ script }) => script === 'latin');
		if (!latin) continue;
		const kind = `${member.traits.origin} ${member.traits.sex}`;
		const other = next.get(kind);
		const others = other?.names.find(({ script }) => script === 'latin');
		for (const name of member.names) {
			if (name === latin) continue;
			pairs.push(pairOf(true, member, name, member, latin));
			if (other && others) pairs.push(pairOf(false, member, name, other, others));
		}
		next.set(kind, member);
	}
	return pairs;
}

function pairOf(same: boolean, one: Member, a: Name, other: Member, b: Name): LabelledPair {
	return {
		same,
		probability: sameNameProbability(compareNames(a.read, b.read)),
		a: { ...one.traits, script: a.script },
		b: { ...other.traits, script: b.script },
	};
}

function membersOf(folder: string): Member[] {
	const rows = readRows(join(folder, 'everypolitician/multiscript_persons.tsv'), '\t').slice(1);
	const traits = new Map(
		rows.map(([origin, , id = '', sex, born]) => [id, traitsOf(origin, sex, born)]),
	);
	return people(folder)
		.filter(({ key }) => !learnsFromHalf(key))
		.map(({ key, names }) => {
			const own = new Map(names.map(({ script, text }) => [text, script]));
			const read = [...own].map(([text, script]) => ({ script, read: analyseName(text) }));
			return { traits: traits.get(key) ?? {}, names: read };
		});
}

function traitsOf(origin = '', sex = '', born = ''): Omit<Traits, 'script'> {
	const day = /^\d{4}-\d\d-\d\d$/.test(born) ? Temporal.PlainDate.from(born) : null;
	const group = day && ageGroupOf(day.until(LISTED, { largestUnit: 'years' }).years);
	return {
		...(origin && { origin }),
		...((sex === 'female' || sex === 'male') && { sex }),
		...(group && { ageGroup: group }),
	};
}
