import { and, eq, inArray } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { dayOf, Temporal } from '#foundations/time/index.ts';
import type { Content } from '../content.ts';
import { probabilityOf } from '../evidence/index.ts';
import { knownOf } from '../known-of.ts';
import {
	ageGroupOf,
	type LabelledPair,
	measureQuality,
	OF_DECISIONS,
	SMALL,
	type Traits,
} from '../quality/index.ts';
import { keepFigures } from './keep-measurement.ts';
import { keysOf, openRecords } from './open-records.ts';
import { candidates } from './tables.ts';

const AT_ONCE = 100;
/** One person from this probability on, as in the measurements of the command line. */
const THRESHOLD = 0.5;

/**
 * Measures what the matcher said of this team's pairs against what people decided: who two people
 * confirmed is one person, who was rejected or overturned is two. What was never raised is in
 * nobody's hands and not in it. Counts are kept, and no name.
 *
 * @returns false while so few are confirmed that a count would nearly name them
 * @throws Refusal for a team that the member does not lead
 */
export async function measureDecisions(
	db: Db,
	session: MemberSession,
	{ compartmentId }: { compartmentId: string },
	{ now }: { now: Temporal.Instant },
): Promise<{ ok: boolean }> {
	authorise(actorOf(session), 'tracing.import', { kind: 'compartment', id: compartmentId });
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const pairs = await judgedPairs(tx, session, compartmentId);
		if (pairs.filter(({ same }) => same).length < SMALL) return { ok: false };
		const said = { on: dayOf(now, 'UTC').toString(), of: OF_DECISIONS, threshold: THRESHOLD };
		await keepFigures({ tx, session, now }, measureQuality(pairs, said));
		return { ok: true };
	});
}

async function judgedPairs(
	tx: Tx,
	session: MemberSession,
	compartmentId: string,
): Promise<LabelledPair[]> {
	const judged = await tx
		.select()
		.from(candidates)
		.where(
			and(
				eq(candidates.compartmentId, compartmentId),
				inArray(candidates.stage, ['confirmed', 'rejected', 'overturned']),
			),
		);
	const ids = [...new Set(judged.flatMap(({ soughtId, foundId }) => [soughtId, foundId]))];
	const traits = await traitsOf(tx, session, { compartmentId, ids });
	return judged.flatMap(({ soughtId, foundId, stage, weight }) => {
		const [a, b] = [traits.get(soughtId), traits.get(foundId)];
		if (!a || !b) return [];
		return [{ same: stage === 'confirmed', probability: probabilityOf(weight), a, b }];
	});
}

async function traitsOf(
	tx: Tx,
	session: MemberSession,
	{ compartmentId, ids }: { compartmentId: string; ids: readonly string[] },
): Promise<Map<string, Traits>> {
	const keys = await keysOf(session, compartmentId);
	const traits = new Map<string, Traits>();
	for (let at = 0; at < ids.length; at += AT_ONCE) {
		for (const { row, content } of await openRecords(tx, ids.slice(at, at + AT_ONCE), keys)) {
			if (content && !row.drill) traits.set(row.id, traitsIn(content, row.registeredOn));
		}
	}
	return traits;
}

function traitsIn(content: Content, on: Temporal.PlainDate): Traits {
	const known = knownOf(content, on);
	if (!known) return {};
	const { names = [], birth, sex, origins = [] } = known;
	const script = names[0]?.name.tokens[0]?.script;
	const born = birth && Temporal.PlainDate.from(birth.from);
	const group = born && ageGroupOf(born.until(on, { largestUnit: 'years' }).years);
	return {
		...(script && { script }),
		...(origins[0] && { origin: origins[0] }),
		...(sex && { sex }),
		...(group && { ageGroup: group }),
	};
}
