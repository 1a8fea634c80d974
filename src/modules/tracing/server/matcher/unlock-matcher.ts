import { and, count, eq, isNull } from 'drizzle-orm';
import { type Action, actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { openSearch } from '../../search/index.ts';
import type { MatcherState } from '../../views.ts';
import { keysOf } from '../open-records.ts';
import { records, waiting } from '../tables.ts';
import { loadMatcher } from './load-matcher.ts';
import { closeMatcher, keepMatcher, type Matcher, matcherOf } from './matcher.ts';
import { Register } from './register.ts';
import { startComparing } from './standing-queries.ts';

type Team = { compartmentId: string };
type How = { now: Temporal.Instant };

/**
 * Opens every record of a team in memory, by a member's keys, so that people are found by name and
 * new records are compared with all others. Comes back at once; `matcherState` says how far it is.
 */
export async function unlockMatcher(
	db: Db,
	session: MemberSession,
	{ compartmentId }: Team,
	{ now }: How,
): Promise<MatcherState> {
	mayAct(session, compartmentId, 'tracing.unlock');
	if (matcherOf(db, compartmentId)) return stateOf(db, session, compartmentId);
	const keys = await keysOf(session, compartmentId);
	if (keys.length === 0) throw new Refusal('tracing.matcher-locked', { status: 409 });
	await note(db, session, compartmentId, 'tracing.matcher-unlocked', now);
	const search = await openSearch();
	// Two may have asked at once: the first keeps it.
	if (matcherOf(db, compartmentId)) await search.close();
	else {
		const { id, name } = session.member;
		const matcher: Matcher = {
			...{ compartmentId, keys, search, unlockedBy: { id, name }, since: now.toString() },
			...{ people: new Register(), positions: new Map(), seen: '', unread: new Set() },
			...{ total: 0, loaded: false, locked: false },
			...{ turn: Promise.resolve(), timer: undefined },
		};
		keepMatcher(db, matcher);
		matcher.turn = loadMatcher(db, matcher).then(
			() => startComparing(db, matcher),
			async (error: unknown) => {
				if (matcher.locked) return;
				// What cannot be read whole must not answer as if it were.
				await closeMatcher(matcher);
				console.error(`tracing: the matcher failed: ${error instanceof Error ? error.name : ''}`);
			},
		);
	}
	return stateOf(db, session, compartmentId);
}

export async function lockMatcher(
	db: Db,
	session: MemberSession,
	{ compartmentId }: Team,
	{ now }: How,
): Promise<MatcherState> {
	mayAct(session, compartmentId, 'tracing.unlock');
	const matcher = matcherOf(db, compartmentId);
	if (matcher) {
		await closeMatcher(matcher);
		await note(db, session, compartmentId, 'tracing.matcher-locked', now);
	}
	return { state: 'locked' };
}

export async function matcherState(
	db: Db,
	session: MemberSession,
	{ compartmentId }: Team,
): Promise<MatcherState> {
	mayAct(session, compartmentId, 'tracing.list');
	return stateOf(db, session, compartmentId);
}

async function stateOf(
	db: Db,
	session: MemberSession,
	compartmentId: string,
): Promise<MatcherState> {
	const matcher = matcherOf(db, compartmentId);
	if (!matcher) return { state: 'locked' };
	const { people, total, unlockedBy, since } = matcher;
	if (!matcher.loaded) return { state: 'loading', loaded: people.size, total };
	const [row] = await asActor(db, `member:${session.member.id}`, (tx) =>
		tx
			.select({ waiting: count() })
			.from(waiting)
			.innerJoin(records, eq(records.id, waiting.recordId))
			.where(and(eq(records.compartmentId, compartmentId), isNull(records.erasedOn))),
	);
	return {
		...{ state: 'ready', people: people.size, waiting: row?.waiting ?? 0 },
		...{ unlockedBy: unlockedBy.name, since },
	};
}

export function mayAct(session: MemberSession, compartmentId: string, action: Action): void {
	authorise(actorOf(session), action, { kind: 'compartment', id: compartmentId });
}

function note(db: Db, session: MemberSession, subject: string, kind: string, at: Temporal.Instant) {
	const actor = `member:${session.member.id}` as const;
	return asActor(db, actor, (tx) => append(tx, { actor, kind, subject, at, facts: {} }));
}
