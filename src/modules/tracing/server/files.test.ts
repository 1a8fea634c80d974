import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import type { Content, DeathCategory, EventFacts } from '#modules/tracing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import { readPfif } from '../pfif/index.ts';
import {
	exportIncidents,
	exportPfif,
	importPreview,
	importRecords,
	registerRecord,
	shareOwnSearch,
	tieRecords,
} from './index.ts';

const house = houseForFile(aTracingHouse);

const how = { now: SATURDAY };
const domain = 'amparo.example';
let lead: MemberSession;
beforeAll(async () => {
	lead = await house.member('Nilufar', [house.intake], { role: 'lead' });
});

const csv = { format: 'csv', kind: 'missing', sharing: [] } as const;
const counted = async () => {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ n: number }>(sql`select count(*)::int as n from tracing_records`),
	);
	return rows[0]?.n;
};

async function exported() {
	const made = await exportPfif(house.db, lead, { domain }, how);
	const read = readPfif(made.xml);
	if (!read.ok) throw new Error(read.problem);
	return { ...made, persons: read.file.persons.map(({ fields }) => fields) };
}

async function registered(content: Content, event?: EventFacts, drill = false): Promise<string> {
	const made = await registerRecord(house.db, lead, { content, event, drill }, how);
	if (!made.ok) throw new Error(JSON.stringify(made.problems));
	return made.recordId;
}

test('a preview writes nothing; then every row that can be read comes in', async () => {
	const text = 'name,age\nHalima Diallo,31\nKofi,40-20\n';
	const preview = await importPreview(house.db, lead, { ...csv, text }, how);
	expect(preview).toMatchObject({
		...{ ok: true, records: 1, columns: { name: 'full_name', age: 'age' } },
		rows: [{ row: 2, title: 'Halima Diallo' }],
		leftOut: [{ row: 3, problem: 'tracing_problem_reversed' }],
	});
	expect(await counted()).toBe(0);
	const done = await importRecords(house.db, lead, { ...csv, text }, how);
	expect(done).toMatchObject({ ok: true, added: 1 });
	expect(await counted()).toBe(1);
});

test('only whoever leads the team brings files in or takes them out', async () => {
	const file = { ...csv, text: 'name\nHalima' };
	for (const member of [house.selam, house.farid]) {
		const into = { ...file, compartmentId: house.intake.id };
		const of = { compartmentId: house.intake.id, domain };
		await expect(importPreview(house.db, member, into, how)).rejects.toThrow();
		await expect(importRecords(house.db, member, into, how)).rejects.toThrow();
		await expect(exportPfif(house.db, member, of, how)).rejects.toThrow();
	}
});

test('only what a family lets partners have goes out, and what they take back is forgotten', async () => {
	await house.searched(aBrother());
	const first = await house.searched(aBrother({ sharing: ['partner_organisations'] }));
	await house.searched(aBrother({ sharing: ['red_cross', 'consulate'] }));
	const out = await exported();
	expect(out).toMatchObject({ records: 1, placeholders: 0 });
	expect(out.persons).toMatchObject([
		{ person_record_id: `${domain}/${first.recordId}`, full_name: 'يوسف حمدان التايب' },
	]);
	expect(out.xml).not.toContain('+216');
	const { receipt, recordId } = first;
	await shareOwnSearch(house.db, { receipt }, { recordId, sharing: [] }, how);
	const then = await exported();
	expect(then).toMatchObject({ records: 0, placeholders: 1 });
	expect(Object.keys(then.persons[0] ?? {}).toSorted()).toEqual(
		['entry_date', 'expiry_date', 'person_record_id', 'source_date'].toSorted(),
	);
});

test('fields that we do not know come in from a PFIF file and go out again', async () => {
	const text = `<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4"><pfif:person>
		<pfif:person_record_id>other.example/5</pfif:person_record_id>
		<pfif:full_name>ミゲル サントス</pfif:full_name><pfif:boat_number>B-7</pfif:boat_number>
	</pfif:person></pfif:pfif>`;
	const sharing = ['partner_organisations'] as const;
	const file = { text, format: 'pfif', kind: 'missing', sharing } as const;
	await importRecords(house.db, lead, file, how);
	expect((await exported()).persons).toContainEqual(
		expect.objectContaining({ person_record_id: 'other.example/5', boat_number: 'B-7' }),
	);
});

test('figures of the dead equal a count by hand, each category a row of its own', async () => {
	const facts: EventFacts = {
		...{ from: '2026-03-01', until: '2026-03-01', country: 'LY', category: 'journey' },
		...{ dead: 12, missing: 20, survivors: 7, females: 3, males: 9, children: 1 },
		...{ route: 'western_africa_atlantic', cause: 'conditions' },
	};
	const wreck = await registered({ kind: 'event', title: 'A boat' }, facts);
	await registered({ kind: 'event', title: 'An exercise' }, facts, true);
	const dead = (category: DeathCategory) =>
		registered({
			...{ kind: 'dead', person: { names: [], sex: 'female' }, category },
		});
	for (let n = 0; n < 6; n += 1) await dead('detention');
	for (let n = 0; n < 5; n += 1) await dead('after_return');
	for (let n = 0; n < 2; n += 1) await dead('during_return');
	const tied = await dead('detention');
	const tie = { recordId: tied, kind: 'event', targetId: wreck, tied: true } as const;
	await tieRecords(house.db, lead, tie, how);
	const days = { from: '2026-01-01', until: '2026-12-31' };
	const made = await exportIncidents(house.db, house.farid, days, how);
	expect(made.withheld).toEqual([{ category: 'during_return', year: 2026 }]);
	const short = { ...days, until: '2026-11-30' };
	expect(await exportIncidents(house.db, house.farid, short, how)).toMatchObject({ rows: 1 });
	const rows = parse(made.csv, { columns: true }) as Record<string, string>[];
	const shown = rows.map((row) => [row.Category, row['Number of Dead'], row.Basis]);
	expect(shown.toSorted()).toEqual([
		['After return', '5', 'minimum estimate'],
		['During the journey', '12', 'minimum estimate'],
		['In detention', '6', 'minimum estimate'],
	]);
	expect(rows[0]).toMatchObject({
		...{ 'Incident Date': '2026-03-01', Month: 'March', 'Country of Incident': 'Libya' },
		'Total Number of Dead and Missing': '32',
		'Migration Route': 'Western Africa / Atlantic route to the Canary Islands',
	});
});

test('whoever is in no team gets no figures', async () => {
	const nobody = await house.member('Bao', []);
	const days = { from: '2026-01-01', until: '2026-12-31' };
	await expect(exportIncidents(house.db, nobody, days, how)).rejects.toThrow();
});
