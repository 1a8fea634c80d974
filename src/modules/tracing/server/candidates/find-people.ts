import { and, eq, inArray } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import type { KnownBirth } from '../../evidence/index.ts';
import { analyseName, compareNames } from '../../names/index.ts';
import type { FoundRow } from '../../views.ts';
import { matcherOf } from '../matcher/matcher.ts';
import type { Person } from '../matcher/register.ts';
import { mayAct } from '../matcher/unlock-matcher.ts';
import { records } from '../tables.ts';

const MOST = 20;

export type Finding = { compartmentId: string; name: string; birth?: { from: string; to: string } };

/** Not `ready`: the register is not in memory, which is not the same as that nobody was found. */
export type Found = { ready: boolean; rows: FoundRow[] };

/** Who of the team's register may be meant by a name, while an officer types it. */
export async function findPeople(
	db: Db,
	session: MemberSession,
	{ compartmentId, name, birth }: Finding,
): Promise<Found> {
	mayAct(session, compartmentId, 'tracing.find');
	const matcher = matcherOf(db, compartmentId);
	if (!matcher?.loaded) return { ready: false, rows: [] };
	const asked = name.trim().slice(0, 240);
	if (asked === '') return { ready: true, rows: [] };
	const hits = await matcher.search.search(
		{ names: [asked], ...(birth && { birth }) },
		{ top: MOST },
	);
	const seen = await asActor(db, `member:${session.member.id}`, (tx) =>
		tx
			.select({ id: records.id })
			.from(records)
			.where(
				and(
					inArray(
						records.id,
						hits.map(({ id }) => id),
					),
					eq(records.drill, false),
				),
			),
	);
	const theirs = new Set<string>(seen.map(({ id }) => id));
	const rows = withoutStrangers(hits).flatMap(({ id, probability }) => {
		const person = theirs.has(id) ? matcher.people.get(id) : undefined;
		return person ? [rowOf(person, asked, probability)] : [];
	});
	return { ready: true, rows };
}

/** A thousand times less likely than the first is somebody else; a misspelt name is not. */
const FAR_BEHIND = 1000;

/** Who is so far behind the likeliest that they only stand there because nobody else is left. */
export function withoutStrangers<Hit extends { probability: number }>(hits: readonly Hit[]): Hit[] {
	const most = Math.max(0, ...hits.map(({ probability }) => probability));
	return hits.filter(({ probability }) => probability * FAR_BEHIND >= most);
}

function rowOf({ id, kind, names, known }: Person, asked: string, probability: number): FoundRow {
	const analysed = analyseName(asked);
	const weighed = names.map((name) => ({
		name,
		weight: compareNames(analysed, analyseName(name.written)).weight,
	}));
	const best = weighed.toSorted((a, b) => b.weight - a.weight)[0]?.name;
	const title = (names.find(({ use }) => use === 'own') ?? names[0])?.written ?? '';
	return { id, kind, title, matched: best ?? null, born: bornOf(known.birth), probability };
}

/** A day, a year or years, as far as it is known. */
function bornOf(birth: KnownBirth | undefined): string | null {
	if (!birth) return null;
	const { from, to } = birth;
	if (from === to) return from;
	const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
	return first === last ? first : `${first}–${last}`;
}
