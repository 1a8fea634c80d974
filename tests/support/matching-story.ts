import { sql } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import {
	closeMatchersOf,
	decideCandidate,
	listCandidates,
	ownSearches,
	planTelling,
	unlockMatcher,
} from '#modules/tracing/server/index.ts';
import type { Content, Sought } from '../../src/modules/tracing/content.ts';
import { onSaturday } from './on-saturday.ts';
import { SATURDAY } from './reporting-house.ts';
import { aBrother, type TracingHouse } from './tracing-house.ts';
import { compared, registered } from './tracing-records.ts';

const how = { now: SATURDAY };

export const dna = {
	...{ method: 'authority_dna', authority: 'The institute', reference: 'A-7' },
} as const;
export const ownWord = { method: 'own_word' } as const;
export const called = (written: string) =>
	aBrother({
		person: { names: [{ written, use: 'own' }] },
		telling: { way: 'in_person', inInbox: true },
	});

/**
 * A house whose matcher is unlocked for all tests of a file, and the steps between two records and
 * a family that was told. Given before the house is there: it is looked at when a test runs.
 */
export function matchingStory(house: TracingHouse) {
	const team = () => ({ compartmentId: house.intake.id });
	onSaturday();
	beforeAll(async () => {
		await unlockMatcher(house.db, house.selam, team(), how);
		await compared(house);
	});
	afterAll(() => closeMatchersOf(null));

	/** A family’s search, by a name or told in full, and somebody found who is it. */
	async function raised(sought: string | Sought, found: Content) {
		const search = await house.searched(typeof sought === 'string' ? called(sought) : sought);
		const foundId = await registered(house, found);
		await compared(house);
		const { rows } = await listCandidates(house.db, house.selam, team());
		const pair = rows.find((row) => row.soughtId === search.recordId && row.foundId === foundId);
		if (!pair) throw new Error('no candidate was raised');
		return { ...search, candidateId: pair.id, foundId };
	}

	const decide = (
		session: MemberSession,
		candidateId: string,
		act: 'propose' | 'confirm' | 'overturn' | 'reject',
		{ now = SATURDAY, ...more }: { now?: typeof SATURDAY } & object = {},
	) =>
		decideCandidate(
			house.db,
			session,
			{ candidateId, act, reasons: 'Seen and compared', ...more },
			{ now },
		);

	const plan = (
		candidateId: string,
		subject: 'death' | 'alive' | 'searching' | 'contact',
		words = 'Said.',
	) =>
		planTelling(
			house.db,
			house.selam,
			{ candidateId, subject, words, communicator: house.idris.member.id },
			how,
		);

	async function confirmed(sought: string | Sought, found: Content, by: object) {
		const pair = await raised(sought, found);
		await decide(house.selam, pair.candidateId, 'propose', by);
		await decide(house.idris, pair.candidateId, 'confirm', by);
		return pair;
	}

	async function planned(candidateId: string, subject: 'death' | 'alive' | 'searching') {
		const done = await plan(candidateId, subject);
		if (!done.ok) throw new Error(JSON.stringify(done));
		return { tellingId: done.tellingId };
	}

	async function page(receipt: string, now = SATURDAY) {
		const own = await ownSearches(house.db, { receipt }, { now });
		const [search] = own.ok ? own.searches : [];
		if (!search) throw new Error('the receipt opens nothing');
		return search;
	}

	async function reportOf(recordId: string): Promise<string> {
		const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
			tx.execute<{ id: string }>(
				sql`select report_id as id from tracing_records where id = ${recordId}`,
			),
		);
		return rows[0]?.id ?? '';
	}

	return { team, raised, decide, plan, confirmed, planned, page, reportOf };
}
