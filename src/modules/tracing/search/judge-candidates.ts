import { birthOf, type Known, weighBirth, weighOrigin, weighSex } from '../evidence/index.ts';
import { analyseName, compareNames } from '../names/index.ts';
import { bornMonth } from './born-months.ts';
import { type IndexedPerson, readName, readPerson } from './index-reader.ts';
import type { Judged, Request } from './messages.ts';
import type { Candidate, NameScan } from './name-scan.ts';
import { type QueryForm, queryForms } from './query-names.ts';
import type { Views } from './shared-memory.ts';

type Suspect = { person: number; likeness: number; names: Candidate[] };
type Searched = Extract<Request, { kind: 'search' }>;

/**
 * One worker's part of a search: finds who looks alike, and weighs the evidence for the best.
 *
 * Comparing word by word takes a thousand times as long as looking, so few are chosen: of names
 * in the script of the query, whose likeness is exact, a handful; of others, whose consonants alone
 * were compared, many, unless a name in the own script fits well. One word has few consonants to
 * tell it by, and is soon compared: then more.
 *
 * `share` is the part of the index that this worker will have seen, 0 to 1.
 */
export function judgeCandidates(
	{ views, scan }: { views: Views; scan: NameScan },
	{ query, top, turn, people, share }: Searched,
): Judged {
	const born = query.birth && {
		from: bornMonth(query.birth.from),
		until: bornMonth(query.birth.to),
	};
	const forms = queryForms(query.names);
	const words = Math.max(0, ...forms.map(({ analysed }) => analysed.tokens.length));
	const { side } = query;
	const where = { ...(born && { born }), ...(side !== undefined && { side }) };
	let scanned = turn;
	const suspects = forms.flatMap((form) =>
		form.scans.map((one) => scan.run({ ...one, ...where }, scanned++)),
	);
	const { same, crossing } = suspectsAmong(suspects.flat());
	const asked = query.birth || query.sex || query.origin ? knownOf(query) : null;
	const weigh = (suspect: Suspect): { id: string; weight: number }[] => {
		const person = readPerson(views, suspect.person);
		if (!person) return [];
		const names = nameWeight(forms, suspect, { views, scan });
		return [{ id: person.id, weight: names + otherWeight(asked, person, people) }];
	};
	const handful = { most: 12 * share, within: 0.25 };
	const judged = nearest(same, handful).flatMap(weigh);
	const strongest = Math.max(0, ...judged.map(({ weight }) => weight));
	const known = new Set(same.slice(0, handful.most).map(({ person }) => person));
	const others = crossing.filter(({ person }) => !known.has(person));
	// Asked in Latin letters, most are there in Latin letters; romanising the others takes long.
	const inLatin = people >= MANY_PEOPLE && forms.every(({ scans }) => !scans[0]?.otherScript);
	const many = inLatin ? 40 : 96;
	const fits = (same[0]?.likeness ?? 0) >= 0.85 || strongest > Math.log2(people + 1);
	const further = (): Nearest => {
		if (fits) return { most: 8 * share, within: 0.15 };
		if (words > 1) return { most: many * share, within: 0.35 };
		return { most: 300 * share, within: 0.6 };
	};
	judged.push(...nearest(others, further()).flatMap(weigh));
	judged.sort((a, b) => b.weight - a.weight);
	const rest = judged.slice(top).reduce((sum, { weight }) => sum + 2 ** weight, 0);
	return { hits: judged.slice(0, top), others: rest };
}

/** From here on the time that a question takes is felt. */
const MANY_PEOPLE = 100_000;

function suspectsAmong(candidates: readonly Candidate[]): { same: Suspect[]; crossing: Suspect[] } {
	return {
		same: bestOf(candidates.filter(({ crossing }) => !crossing)),
		crossing: bestOf(candidates.filter(({ crossing }) => crossing)),
	};
}

/** At most so many, and none that is so much less alike than the first. */
type Nearest = { most: number; within: number };

function nearest(suspects: readonly Suspect[], { most, within }: Nearest): Suspect[] {
	const least = (suspects[0]?.likeness ?? 0) - within;
	return suspects.slice(0, Math.ceil(most)).filter(({ likeness }) => likeness >= least);
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
	const most = (alike[0]?.likeness ?? 0) - MUCH_LESS;
	const near = alike.filter(({ likeness }) => likeness >= most);
	const names = [...new Set(near.map(({ name }) => name))].slice(0, 2);
	let best = Number.NEGATIVE_INFINITY;
	for (const name of names) {
		const analysed = analyseName(readName(views, scan.recordOf(name)));
		for (const form of forms) {
			best = Math.max(best, compareNames(form.analysed, analysed).weight);
		}
	}
	return best;
}

/** A person's second name is compared as well if it is about as alike as the first. */
const MUCH_LESS = 0.02;

/** Of what was not asked, nothing can speak for anyone or against. */
function otherWeight(one: Known | null, person: IndexedPerson, people: number): number {
	if (!one) return 0;
	const other = knownOf(person);
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
