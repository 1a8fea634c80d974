import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import type { ActorName } from '#foundations/db/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY, type Told } from '#tests/support/reporting-house.ts';
import { note } from './answers/note.ts';
import { excludeMember } from './desk/exclude-member.ts';

const house = houseForFile(aReportingHouse);

const TABLES = [
	'reports_reports',
	'reports_doors',
	'reports_wraps',
	'reports_items',
	'reports_askings',
	'reports_files',
	'reports_pieces',
	'reports_exclusions',
	'reports_links',
	'reports_notices',
	'reports_releases',
];

let amina: MemberSession;
let joseph: MemberSession;
let told: Told;
let elsewhere: Told;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
	joseph = await house.member('Joseph', [house.intake]);
	told = await house.told();
	elsewhere = await house.told({}, house.children);
	await house.toldOfReprisal(told, house.children);
	const at = { now: SATURDAY };
	await note(house.db, amina, { reportId: told.reportId, words: 'A note' }, at);
	await excludeMember(house.db, amina, { reportId: told.reportId, who: joseph.member.id }, at);
});

const count = async (actor: ActorName | 'nobody', table: string) => {
	const asked = sql`select count(*) as n from ${sql.identifier(table)}`;
	const { rows } = await (actor === 'nobody'
		? house.db.execute<{ n: string }>(asked)
		: asActor(house.db, actor, (tx) => tx.execute<{ n: string }>(asked)));
	return Number(rows[0]?.n);
};
const countAll = async (actor: ActorName | 'nobody') =>
	Object.fromEntries(
		await Promise.all(TABLES.map(async (t) => [t, await count(actor, t)] as const)),
	);
const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));

test('every table of the room has its wall', async () => {
	const { rows } = await house.db.execute<{ relname: string; relrowsecurity: boolean }>(
		sql`select relname, relrowsecurity from pg_class where relkind = 'r' and relname like 'reports_%'`,
	);
	expect(rows.map(({ relname }) => relname).sort()).toEqual([...TABLES].sort());
	expect(rows.every(({ relrowsecurity }) => relrowsecurity)).toBe(true);
});

test('without a name nothing is seen, whatever is asked', async () => {
	expect(await countAll('nobody')).toEqual(nothing);
	expect(await countAll('service:metrics')).toEqual(nothing);
});

test('a member sees the reports of the team and no other', async () => {
	const seen = await countAll(`member:${amina.member.id}`);
	expect(seen).toMatchObject({ reports_reports: 1, reports_doors: 1, reports_links: 0 });
	expect(seen.reports_wraps).toBe(2);
});

test('whoever is kept away, or has left, sees nothing in any table', async () => {
	expect(await countAll(`member:${joseph.member.id}`)).toEqual(nothing);
	const left = await house.member('Left', [house.intake]);
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`update access_members set removed_at = now() where id = ${left.member.id}`),
	);
	expect(await countAll(`member:${left.member.id}`)).toEqual(nothing);
});

test('a person sees their own report, without the notes about it', async () => {
	const seen = await countAll(`person:${told.reportId}`);
	expect(seen).toMatchObject({ reports_reports: 1, reports_wraps: 1, reports_items: 2 });
	expect(seen.reports_exclusions).toBe(0);
});

test('who counts sees facts only', async () => {
	expect(await countAll('service:figures')).toEqual({ ...nothing, reports_reports: 3 });
});

test('no one writes into what they do not see', async () => {
	const asJoseph = (statement: ReturnType<typeof sql>) =>
		asActor(house.db, `member:${joseph.member.id}`, (tx) => tx.execute(statement));
	const changed = await asJoseph(sql`update reports_reports set stage = 'closed'`);
	expect(changed.rowCount).toBe(0);
	const taken = await asJoseph(sql`delete from reports_exclusions`);
	expect(taken.rowCount).toBe(0);
	const forged = sql`insert into reports_wraps (id, report_id, layer, holder, holder_id, wrapped)
		values (gen_random_uuid(), ${elsewhere.reportId}, 'record', 'member', ${joseph.member.id}, '')`;
	await expect(asJoseph(forged)).rejects.toThrow();
});
