import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import type { ActorName } from '#foundations/db/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import * as asked from '../entries/asked-tables.ts';
import * as incidents from '../incidents/tables.ts';
import { keepAway, linkRecords } from '../index.ts';
import * as letters from '../letters/tables.ts';
import * as outside from '../outside/tables.ts';
import * as due from '../owed/due-tables.ts';
import * as profiles from '../profile/tables.ts';
import * as signs from '../signs/tables.ts';
import * as all from '../tables.ts';

const house = houseForFile(aCaseHouse);

/** Every table of the room as its schema says: a new one is looked at from its first day. */
const rooms = { ...asked, ...due, ...incidents, ...letters, ...outside, ...profiles, ...signs };
const TABLES = Object.values({ ...all, ...rooms })
	.filter((one) => is(one, PgTable))
	.map((table) => getTableName(table));

let joseph: MemberSession;
let stranger: MemberSession;
let caseId: string;
let reportId: string;
beforeAll(async () => {
	joseph = await house.member('Joseph', [house.intake]);
	stranger = await house.member('Farid', [house.border]);
	({ reportId } = await house.told());
	const answers = { whatHappened: 'A story' };
	caseId = await house.opened(house.amina, {
		...{ procedure: 'complaint', fromReport: reportId, answers },
	});
	const how = { now: SATURDAY };
	await keepAway(house.db, house.amina, { caseId, who: joseph.member.id }, how);
	await linkRecords(
		house.db,
		house.amina,
		{ caseId, kind: 'group', targetId: crypto.randomUUID() },
		how,
	);
	await house.opened(house.lead, { procedure: 'complaint', compartmentId: house.children.id });
	const me = house.amina.member.id;
	await asActor(house.db, `member:${me}`, (tx) =>
		tx.execute(sql`insert into cases_letters
			(id, case_id, entry_id, position, step, by_member, at, layer)
			select gen_random_uuid(), case_id, id, 1, 'drafted', ${me}, now(), 'desk' from cases_entries`),
	);
	await asActor(house.db, `member:${me}`, (tx) =>
		tx.execute(sql`insert into cases_taken_back
			(id, case_id, incident_id, linked_at, by_member, at, reasons)
			select gen_random_uuid(), id, id, now(), ${me}, now(), '' from cases_cases`),
	);
	await asActor(house.db, 'service:keeper', async (tx) => {
		await tx.execute(sql`insert into cases_sign_keys values ('age1', '', now())`);
		await tx.execute(sql`insert into cases_outside_links
			(id, case_id, hash, by_member, expires_at)
			select gen_random_uuid(), id, '', ${me}, now() from cases_cases`);
		await tx.execute(sql`insert into cases_asked (id, case_id, digest)
			select id, id, '' from cases_cases`);
		await tx.execute(sql`insert into cases_profile_keys (case_id, member_id, kind, sealed)
			select id, ${me}, 'part', '' from cases_cases`);
		await tx.execute(sql`insert into cases_profile_openings
			(entry_id, case_id, member_id, kind, given, until)
			select id, case_id, ${me}, 'part', '', now() from cases_entries`);
		await tx.execute(sql`insert into cases_outside_answers (entry_id, link_id)
			select e.id, l.id from cases_entries e join cases_outside_links l on l.case_id = e.case_id`);
		await tx.execute(sql`insert into cases_capacities (case_id, member_id, capacity, by_member, at)
			select id, ${me}, 'counsel', ${me}, now() from cases_cases`);
	});
});

const countAll = async (actor: ActorName | 'nobody') =>
	Object.fromEntries(
		await Promise.all(
			TABLES.map(async (table) => {
				const asked = sql`select count(*)::int as n from ${sql.identifier(table)}`;
				const { rows } = await (actor === 'nobody'
					? house.db.execute<{ n: number }>(asked)
					: asActor(house.db, actor, (tx) => tx.execute<{ n: number }>(asked)));
				return [table, rows[0]?.n] as const;
			}),
		),
	);
const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));

// But what the law says is there for everyone.
test('every table of the room has its wall', async () => {
	const { rows } = await house.db.execute<{ relname: string; relrowsecurity: boolean }>(
		sql`select relname, relrowsecurity from pg_class
			where relkind = 'r' and relname like 'cases_%' and relname <> 'cases_own_law'`,
	);
	const names = rows.map(({ relname }) => relname);
	expect(names.toSorted()).toEqual(TABLES.toSorted());
	expect(TABLES).toContain('cases_letters');
	expect(rows.filter(({ relrowsecurity }) => !relrowsecurity)).toEqual([]);
});

test('where nothing is seen there was something to see', async () => {
	const seen = await countAll('service:keeper');
	expect(TABLES.filter((table) => !seen[table])).toEqual([]);
});

test('without a name nothing is seen, nor by a member of another team', async () => {
	expect(await countAll('nobody')).toEqual(nothing);
	expect(await countAll('service:metrics')).toEqual(nothing);
	expect(await countAll(`member:${stranger.member.id}`)).toEqual(nothing);
	expect(await countAll(`member:${joseph.member.id}`)).toEqual(nothing);
});

test('a member sees the cases of the team and no other', async () => {
	const seen = await countAll(`member:${house.amina.member.id}`);
	expect(seen).toMatchObject({ cases_cases: 1, cases_entries: 1, cases_sealed: 1 });
	// The person's own wrap is for the person: record and desk of the team are left.
	expect(seen).toMatchObject({ cases_wraps: 2, cases_links: 2 });
	// Who may sign, and what a signature gave, is handed out by the house alone.
	expect(seen).toMatchObject({ cases_profile_keys: 0, cases_profile_openings: 0 });
});

test('a person sees their own case without the layer of the team', async () => {
	const seen = await countAll(`person:${reportId}`);
	expect(seen).toMatchObject({ cases_cases: 1, cases_wraps: 1, cases_sealed: 1, cases_links: 0 });
	expect(seen).toMatchObject({ cases_capacities: 0, cases_exclusions: 0 });
});

test('who counts sees facts only', async () => {
	const seen = await countAll('service:figures');
	expect(seen).toEqual({ ...nothing, cases_cases: 2, cases_entries: 2 });
});

const refusedTo = (actor: ActorName, statement: ReturnType<typeof sql>) =>
	expect(asActor(house.db, actor, (tx) => tx.execute(statement))).rejects.toThrow();

test('no entry is changed or taken away, in whoever’s name', async () => {
	for (const actor of [`member:${house.amina.member.id}`, 'service:keeper'] as const) {
		await refusedTo(actor, sql`update cases_entries set facts = '{}'`);
		await refusedTo(actor, sql`delete from cases_entries`);
		await refusedTo(actor, sql`truncate cases_entries cascade`);
		await refusedTo(actor, sql`update cases_sealed set bytes = ''`);
		await refusedTo(actor, sql`update cases_cases set version = 2`);
		await refusedTo(actor, sql`update cases_cases set procedure = 'referral'`);
		await refusedTo(actor, sql`delete from cases_cases`);
		await refusedTo(actor, sql`update cases_links set kind = 'apart'`);
	}
});

test('an entry that does not go on from the last one is not taken', async () => {
	const forged = sql`insert into cases_entries
		(id, case_id, position, action, capacity, at, facts, prev_hash, hash)
		values (gen_random_uuid(), ${caseId}, 2, 'find', 'panel', now(), '{}', repeat('0', 64), 'x')`;
	await refusedTo(`member:${house.amina.member.id}`, forged);
});

test('no one writes into what they do not see', async () => {
	const me = `member:${stranger.member.id}` as const;
	const forged = sql`insert into cases_wraps (id, case_id, layer, holder, holder_id, wrapped)
		values (gen_random_uuid(), ${caseId}, 'record', 'member', ${stranger.member.id}, '')`;
	await refusedTo(me, forged);
	const taken = await asActor(house.db, `member:${joseph.member.id}`, (tx) =>
		tx.execute(sql`delete from cases_exclusions`),
	);
	expect(taken.rowCount).toBe(0);
});
