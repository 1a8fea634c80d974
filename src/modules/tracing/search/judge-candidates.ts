import { birthOf, type Known, weighBirth, weighOrigin, weighSex } from '../evidence/index.ts';
import { analyseName, compareNames } from '../names/index.ts';
import { bornMonth } from './born-months.ts';
import { type IndexedPerson, readName, readPerson } from './index-reader.ts';
import type { Judged, Request } from './messages.ts';
import type { Candidate, NameScan } from './name-scan.ts';
import { type QueryForm, queryForms } from './query-names.ts';
import type { SearchQuery } from './search-record.ts';
import type { Views } from './shared-memory.ts';

/** Of one person so many names are compared word by word: those that looked most alike. */
const NAMES_COMPARED = 2;

type Suspect = { person: number; likeness: number; names: Candidate[] };
type Searched = Extract<Request, { kind: 'search' }>;

/** One worker's part of a search: finds who looks alike, and weighs the evidence for the best. */
export function judgeCandidates(
	{ views, scan }: { views: Views; scan: NameScan },
	{ query, top, turn, people }: Searched,
): Judged {
	const born = query.birth && {
		from: bornMonth(query.birth.from),
		until: bornMonth(query.birth.to),
	};
	const forms = queryForms(query.names);
	const words = Math.max(0, ...forms.map(({ analysed }) => analysed.tokens.length));
	let scanned = turn;
	const suspects = forms.flatMap((form) =>
		form.scans.map((one) => scan.run({ ...one, ...(born && { born }) }, scanned++)),
	);
	const judged = chooseSuspects(suspects.flat(), words).flatMap((suspect) => {
		const person = readPerson(views, suspect.person);
		if (!person) return [];
		const names = nameWeight(forms, suspect, { views, scan });
		return [{ id: person.id, weight: names + otherWeight(query, person, people) }];
	});
	judged.sort((a, b) => b.weight - a.weight);
	const others = judged.slice(top).reduce((sum, { weight }) => sum + 2 ** weight, 0);
	return { hits: judged.slice(0, top), others };
}

/**
 * Comparing word by word takes a thousand times as long as looking, so few are chosen: of names
 * in the script of the query, whose likeness is exact, a handful; of others, whose consonants alone
 * were compared, many, unless a name in the own script fits well. One word has few consonants to
 * tell it by, and is soon compared: then more.
 */
function chooseSuspects(candidates: readonly Candidate[], words: number): Suspect[] {
	const same = bestOf(candidates.filter(({ crossing }) => !crossing));
	const crossing = bestOf(candidates.filter((candidate) => candidate.crossing));
	const fits = (same[0]?.likeness ?? 0) >= 0.85;
	const chosen = nearest(same, 12, 0.25);
	const known = new Set(chosen.map(({ person }) => person));
	const others = crossing.filter(({ person }) => !known.has(person));
	if (fits) return [...chosen, ...nearest(others, 8, 0.15)];
	return [...chosen, ...(words > 1 ? nearest(others, 96, 0.35) : nearest(others, 300, 0.6))];
}

/** At most so many, and none that is so much less alike than the first. */
function nearest(suspects: readonly Suspect[], most: number, within: number): Suspect[] {
	const least = (suspects[0]?.likeness ?? 0) - within;
	return suspects.slice(0, most).filter(({ likeness }) => likeness >= least);
}

function bestOf(candidates: readonly Candidate[]): Suspect[] {
	const suspects = new Map<number, Suspect>();
	for (const candidate of candidates) {
		const known = suspects.get(candidate.person);
		if (!known) {
			const { person, likeness } = candidate;
			suspects.set(person, { person, likeness, names: [candidate] });
			continue;
		}
		known.names.push(candidate);
		known.likeness = Math.max(known.likeness, candidate.likeness);
	}
	return [...suspects.values()].sort((a, b) => b.likeness - a.likeness);
}

function nameWeight(
	forms: readonly QueryForm[],
	suspect: Suspect,
	{ views, scan }: { views: Views; scan: NameScan },
): number {
	const alike = suspect.names.toSorted((a, b) => b.likeness - a.likeness);
	const names = [...new Set(alike.map(({ name }) => name))].slice(0, NAMES_COMPARED);
	let best = Number.NEGATIVE_INFINITY;
	for (const name of names) {
		const analysed = analyseName(readName(views, scan.recordOf(name)));
		for (const form of forms) {
			best = Math.max(best, compareNames(form.analysed, analysed).weight);
		}
	}
	return best;
}

function otherWeight(query: SearchQuery, person: IndexedPerson, people: number): number {
	const [one, other] = [knownOf(query), knownOf(person)];
	return (
		weighBirth(one.birth, other.birth).weight +
		weighSex(one, other).weight +
		weighOrigin(one, other, { people }).weight
	);
}

function knownOf({ birth, sex, origin }: Omit<IndexedPerson, 'id'>): Known {
	return {
		...(birth && { birth: birthOf(birth) }),
		...(sex && { sex }),
		...(origin && { origins: [origin] }),
	};
}
