import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { kinds, sniff } from '#foundations/media/index.ts';
import {
	importPreview,
	importRecords,
	listCandidates,
	listRecords,
	readCandidate,
	readRecord,
	registerRecord,
} from '#modules/tracing/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { called, matchingStory } from '#tests/support/matching-story.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aTracingHouse } from '#tests/support/tracing-house.ts';
import { someoneDead } from '#tests/support/tracing-records.ts';
import { soundSought } from '../../src/modules/tracing/sound-sought.ts';

/** What measures a body, as programs write it: of nobody. */
const MINUTIAE = 'Rk1SACAyMAAAAADkAAABAAEAAMUAxQEAAAABIUCMAFZ';
const FACE = Array.from({ length: 128 }, (_, i) => `0.${1000 + i}`).join(' ');
const LOCI = 'D3S1358: 15,17 TH01: 6,9.3 D21S11: 29,30';
const MEASURES = [MINUTIAE, FACE, LOCI];

const house = houseForFile(aTracingHouse);
const { raised, team } = matchingStory(house);
const how = { now: SATURDAY };
let lead: MemberSession;
beforeAll(async () => {
	lead = await house.member('Lead', [house.intake], { role: 'lead' });
});

test.each(['csv', 'pfif'] as const)(
	'R8 · from a file (%s) comes no template of a face, a finger or a voice and no DNA profile, and the importer is told',
	async (format) => {
		const file = { ...FILES[format], format, kind: 'missing', sharing: [] } as const;
		const seen = await importPreview(house.db, lead, file, how);
		if (!seen.ok) throw new Error(seen.problem);
		expect(seen.biometric.toSorted()).toEqual(FILES[format].measured);
		expect(JSON.stringify(seen.samples)).not.toContain('Rk1S');
		await importRecords(house.db, lead, file, how);
		const { rows } = await listRecords(house.db, lead, { kind: 'missing' }, how);
		const row = rows.find(({ title }) => title?.includes(FILES[format].name));
		const record = await readRecord(house.db, lead, { recordId: row?.id ?? '' }, how);
		const known = JSON.stringify(record.content);
		for (const one of MEASURES) expect(known).not.toContain(one.slice(0, 20));
		expect(known).toContain('Where the sample lies: lab 4');
	},
);

test('R8 · no form, no other system and no browser brings one either', async () => {
	const faces = { faceTemplate: FACE, fingerprints: [MINUTIAE], dnaProfile: LOCI };
	const brought = someoneDead('Owusu Badu');
	const content = { ...brought, ...faces, person: { ...brought.person, ...faces } };
	const made = await registerRecord(house.db, lead, { content }, how);
	if (!made.ok) throw new Error('it was not registered');
	const { recordId } = made;
	const read = await readRecord(house.db, lead, { recordId }, how);
	expect(read.content).toMatchObject({ kind: 'dead', condition: 'early' });
	const sealed = soundSought({ ...called('Owusu Badu'), ...faces } as never);
	for (const one of [JSON.stringify(read.content), JSON.stringify(sealed)]) {
		expect(one).not.toMatch(/Rk1S|D3S1358|0\.1001|faceTemplate|fingerprints|dnaProfile/);
	}
});

test('R8 · a template is no kind of file that can be opened, cleaned or handed on', () => {
	const types = Object.values(kinds).map(({ type }) => type);
	expect(types.filter((type) => /wsq|biometric|ansi|nist|fasta|genbank/.test(type))).toEqual([]);
	const bytes = (text: string) => new TextEncoder().encode(text);
	// Templates of ISO/IEC 19794, a print as WSQ, a transaction of ANSI/NIST-ITL, a face as numbers.
	const files = [
		...['FMR\0 20\0', 'FIR\x00010\0', 'FAC\x00010\0', 'IIR\x00010\0'].map(bytes),
		new Uint8Array([0xff, 0xa0, 0xff, 0xa4, 0, 0x3a, 9, 7]),
		new Uint8Array([...bytes('1.001:123'), 0x1d, ...bytes('1.002:0500'), 0x1c]),
		new Uint8Array(new Float32Array([0.12, -0.4, 0.77, 0.031]).buffer),
	];
	for (const file of files) expect(sniff(file)).toMatchObject({ ok: false });
});

test('R8 · nothing of a body is compared but words, years, height and marks', async () => {
	const { candidateId } = await raised('Oyelaran Adisa', someoneDead('Oyelaran Adisa'));
	const seen = await readCandidate(house.db, house.selam, { candidateId }, how);
	const compared = seen.parts.map(({ evidence }) => evidence);
	expect(compared).toContain('name');
	expect(compared.join()).not.toMatch(MEASURED);
	expect((await listCandidates(house.db, house.selam, team())).rows.length).toBeGreaterThan(0);
});

test('R8 · no column and no field of the room is for one', async () => {
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ name: string }>(sql`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_name like 'tracing%'`),
	);
	expect(rows.length).toBeGreaterThan(50);
	expect(rows.map(({ name }) => name).filter((name) => MEASURED.test(name))).toEqual([]);
	const fields = JSON.stringify(await import('../../src/modules/tracing/fields.ts'));
	expect(fields.length).toBeGreaterThan(100);
	expect(fields.match(/"[a-zA-Z]*(photo|face|voice|iris|embedding)[a-zA-Z]*"/gi)).toBeNull();
});

const MEASURED = /photo|image|face|finger|print|voice|iris|template|embedding|profile|dna_/i;

const FILES = {
	csv: {
		text: [
			'Name,Sex,Fingerprint,faceEmbedding,Voice print,DNA profile,DNA sample,Facial hair,Remark',
			`Adwoa Mensah,f,${MINUTIAE},${FACE},yes,"${LOCI}",Where the sample lies: lab 4,none,ring`,
			`Kofi Mensah,m,,,,,,beard,${MINUTIAE}`,
		].join('\n'),
		name: 'Adwoa Mensah',
		measured: ['DNA profile', 'Fingerprint', 'Remark', 'Voice print', 'faceEmbedding'],
	},
	pfif: {
		text: `<?xml version="1.0"?><pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4"><pfif:person>
			<pfif:person_record_id>lists.example/1</pfif:person_record_id>
			<pfif:source_date>2026-11-01T00:00:00Z</pfif:source_date>
			<pfif:full_name>Esi Mensah</pfif:full_name>
			<pfif:dna_sample>Where the sample lies: lab 4</pfif:dna_sample>
			<pfif:fingerprint>${MINUTIAE}</pfif:fingerprint>
			<pfif:face_vector>${FACE}</pfif:face_vector>
			<pfif:remark>${LOCI}</pfif:remark></pfif:person></pfif:pfif>`,
		name: 'Esi Mensah',
		measured: ['face_vector', 'fingerprint', 'remark'],
	},
} as const;
