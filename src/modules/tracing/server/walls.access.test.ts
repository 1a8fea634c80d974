import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import type { ActorName } from '#foundations/db/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse } from '#tests/support/reporting-house.ts';

const TABLES = [
	'tracing_records',
	'tracing_contents',
	'tracing_wraps',
	'tracing_events',
	'tracing_ties',
	'tracing_waiting',
	'tracing_candidates',
	'tracing_decisions',
	'tracing_tellings',
	'tracing_questions',
	'tracing_measurements',
	'tracing_imports',
];
const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));
const [sought, found, candidate] = Array.from({ length: 3 }, () => crypto.randomUUID());

const house = houseForFile(aReportingHouse);
let selam: MemberSession;
let stranger: MemberSession;
let excluded: MemberSession;
let reportId: string;
let matcher: ActorName;
beforeAll(async () => {
	selam = await house.member('Selam', [house.intake]);
	stranger = await house.member('Farid', [house.border]);
	excluded = await house.member('Rina', [house.intake]);
	matcher = `service:matcher-${house.intake.id}`;
	({ reportId } = await house.told());
	const team = house.intake.id;
	await as(
		'service:keeper',
		sql`insert into reports_exclusions (report_id, member_id, by_member, at)
		values (${reportId}, ${excluded.member.id}, ${selam.member.id}, now())`,
	);
	await as(
		'service:keeper',
		sql`insert into tracing_records (id, kind, stage, report_id,
		compartment_id, keep_away, record_recipient, registered_on, fresh, drill, legal_hold) values
		(${sought}, 'missing', 'open', ${reportId}, ${team}, '{}', 'age1', now(), false, false, false),
		(${found}, 'dead', 'open', null, ${team}, '{}', 'age1', now(), false, false, false)`,
	);
	await as(
		'service:keeper',
		sql`insert into tracing_wraps (id, record_id, holder, holder_id, wrapped)
		values (gen_random_uuid(), ${sought}, 'person', ${reportId}, ''),
		(gen_random_uuid(), ${sought}, 'compartment', ${team}, '')`,
	);
	await as(
		'service:keeper',
		sql`insert into tracing_contents (id, record_id, position, sealed, "on")
		values (gen_random_uuid(), ${sought}, 1, '', now())`,
	);
	await as(
		matcher,
		sql`insert into tracing_candidates (id, sought_id, found_id, stage, weight, parts,
		sought_position, found_position, compartment_id, raised_at)
		values (${candidate}, ${sought}, ${found}, 'waiting', 3, '[]', 1, 1, ${team}, now())`,
	);
	await as(
		me(selam),
		sql`insert into tracing_tellings (id, candidate_id, sought_id, stage, subject,
		communicator, planned_by, at, sealed) values (gen_random_uuid(), ${candidate}, ${sought},
		'planned', 'searching', ${selam.member.id}, ${selam.member.id}, now(), '')`,
	);
	await as(
		me(stranger),
		sql`insert into tracing_questions (id, compartment_id, by_member, at, sealed)
		values (gen_random_uuid(), ${team}, ${stranger.member.id}, now(), '')`,
	);
});

const me = (session: MemberSession): ActorName => `member:${session.member.id}`;
const as = (actor: ActorName, statement: ReturnType<typeof sql>) =>
	asActor(house.db, actor, (tx) => tx.execute(statement));
const refusedTo = (actor: ActorName, statement: ReturnType<typeof sql>) =>
	expect(as(actor, statement)).rejects.toThrow();

async function seenBy(actor: ActorName) {
	const seen: Record<string, number> = {};
	for (const table of TABLES) {
		const { rows } = await as(actor, sql`select count(*)::int as n from ${sql.identifier(table)}`);
		seen[table] = Number(rows[0]?.n);
	}
	return seen;
}

test('every table of the room has its wall', async () => {
	const { rows } = await house.db.execute<{ relname: string; relrowsecurity: boolean }>(
		sql`select relname, relrowsecurity from pg_class where relkind = 'r' and relname like 'tracing_%'`,
	);
	expect(rows.map(({ relname }) => relname).toSorted()).toEqual(TABLES.toSorted());
	expect(rows.filter(({ relrowsecurity }) => !relrowsecurity)).toEqual([]);
});

test('another team sees nothing, nor does whoever asked, nor the matcher of another team', async () => {
	expect(await seenBy(me(stranger))).toEqual(nothing);
	expect(await seenBy('service:metrics')).toEqual(nothing);
	expect(await seenBy(`service:matcher-${house.border.id}`)).toEqual(nothing);
});

test('a member who is kept away from the report does not see the search, nor who it may be', async () => {
	const seen = await seenBy(me(excluded));
	expect(seen).toMatchObject({ tracing_records: 1, tracing_contents: 0, tracing_candidates: 0 });
	expect(seen).toMatchObject({ tracing_wraps: 0, tracing_tellings: 0 });
});

test('a family sees its own search, and nothing of whom it may be or what is planned', async () => {
	expect(await seenBy(`person:${reportId}`)).toEqual({
		...nothing,
		...{ tracing_records: 1, tracing_contents: 1, tracing_wraps: 1 },
	});
});

test('a member sees what lies with the team, without the key of the person', async () => {
	expect(await seenBy(me(selam))).toMatchObject({
		...{ tracing_records: 2, tracing_contents: 1, tracing_wraps: 1 },
		...{ tracing_candidates: 1, tracing_tellings: 1, tracing_questions: 1 },
	});
});

test('who counts sees facts only', async () => {
	expect(await seenBy('service:figures')).toEqual({ ...nothing, tracing_records: 2 });
});

test('the matcher never decides, closes or tells', async () => {
	for (const stage of ['proposed', 'confirmed', 'overturned', 'rejected']) {
		await refusedTo(matcher, sql`update tracing_candidates set stage = ${stage}`);
	}
	await refusedTo(matcher, sql`update tracing_records set stage = 'told'`);
	await refusedTo(matcher, sql`update tracing_records set fresh = false`);
	await refusedTo('service:keeper', sql`update tracing_records set stage = 'told'`);
	const told = await as(matcher, sql`update tracing_tellings set stage = 'taken_back'`);
	expect(told.rowCount).toBe(0);
});

test('nothing that was known or decided is changed afterwards', async () => {
	for (const actor of [me(selam), 'service:keeper'] as const) {
		await refusedTo(actor, sql`update tracing_contents set sealed = ''`);
		await refusedTo(actor, sql`update tracing_decisions set kind = 'reject'`);
		await refusedTo(actor, sql`update tracing_records set drill = true`);
		await refusedTo(actor, sql`delete from tracing_records`);
	}
	const taken = await as(me(selam), sql`delete from tracing_contents`);
	expect(taken.rowCount).toBe(0);
});

test('nobody decides in another’s name, and whoever planned does not sign', async () => {
	await refusedTo(
		me(selam),
		sql`insert into tracing_decisions (id, candidate_id, position, kind, by_member, at, sealed)
			values (gen_random_uuid(), ${candidate}, 1, 'propose', ${stranger.member.id}, now(), '')`,
	);
	await refusedTo(
		me(selam),
		sql`update tracing_tellings set stage = 'signed', signed_by = ${selam.member.id}`,
	);
	await refusedTo(me(selam), sql`update tracing_tellings set stage = 'told'`);
});

test('the matcher raises nobody who was erased', async () => {
	const raise = sql`insert into tracing_candidates (id, sought_id, found_id, stage, weight, parts,
		sought_position, found_position, compartment_id, raised_at)
		values (gen_random_uuid(), ${found}, ${sought}, 'waiting', 3, '[]', 1, 1, ${house.intake.id}, now())`;
	await as(matcher, raise);
	await as('service:keeper', sql`delete from tracing_candidates where sought_id = ${found}`);
	await as(
		'service:keeper',
		sql`update tracing_records set stage = 'placeholder', erased_on = now() where id = ${found}`,
	);
	await refusedTo(matcher, raise);
});
