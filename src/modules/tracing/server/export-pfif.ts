import { and, asc, eq } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Content, Sought } from '../content.ts';
import { pfifOf } from '../files/pfif-content.ts';
import { unlessExpired, writePfif } from '../pfif/index.ts';
import type { PfifPerson } from '../pfif/pfif.ts';
import type { RecordRow } from './at-the-record.ts';
import { unlock } from './keys.ts';
import { noteAct } from './note-act.ts';
import { ownTeam } from './register-record.ts';
import { openContent } from './sealed-content.ts';
import { contents, records } from './tables.ts';

export type PfifExport = { xml: string; records: number; placeholders: number };

/**
 * The searches that families let partner organisations have, as PFIF 1.4.
 *
 * Whatever was shared once and is not any more (erased, stopped, found, or the family took the
 * yes back) comes as a placeholder, so that whoever holds a copy learns to forget it. Of an erased
 * record nobody knows whether it was shared: each is a placeholder, which says only its number.
 *
 * @param domain before the slash of ids that are ours, as PFIF wants it
 */
export async function exportPfif(
	db: Db,
	session: MemberSession,
	{ compartmentId: team, domain }: { compartmentId?: string; domain: string },
	{ now }: { now: Temporal.Instant },
): Promise<PfifExport> {
	const compartmentId = team ?? (await ownTeam(db, session));
	authorise(actorOf(session), 'tracing.export', { kind: 'compartment', id: compartmentId });
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const { persons, ...counts } = await whatLeaves(tx, session, compartmentId, { domain, now });
		const act = { tx, session, now, row: { id: compartmentId } };
		await noteAct(act, 'tracing.exported', { format: 'pfif', ...counts });
		return { xml: writePfif({ persons, notes: [] }), ...counts };
	});
}

/** How much `exportPfif` would take out: said before anything leaves. */
export async function countPfif(
	db: Db,
	session: MemberSession,
	{ compartmentId }: { compartmentId: string },
	{ now }: { now: Temporal.Instant },
): Promise<Omit<PfifExport, 'xml'>> {
	authorise(actorOf(session), 'tracing.export', { kind: 'compartment', id: compartmentId });
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const naming = { domain: '', now };
		const { persons: _, ...counts } = await whatLeaves(tx, session, compartmentId, naming);
		return counts;
	});
}

async function whatLeaves(
	tx: Tx,
	session: MemberSession,
	compartmentId: string,
	naming: Naming,
): Promise<{ persons: PfifPerson[]; records: number; placeholders: number }> {
	const persons: PfifPerson[] = [];
	for (const row of await searchesOf(tx, compartmentId)) {
		const person = await personOf(tx, session, row, naming);
		if (person) persons.push(person);
	}
	const placeholders = persons.filter(({ fields }) => !('full_name' in fields)).length;
	return { persons, records: persons.length - placeholders, placeholders };
}

function searchesOf(tx: Tx, compartmentId: string): Promise<RecordRow[]> {
	return tx
		.select()
		.from(records)
		.where(
			and(
				eq(records.compartmentId, compartmentId),
				eq(records.kind, 'missing'),
				eq(records.drill, false),
			),
		)
		.orderBy(asc(records.id));
}

type Naming = { domain: string; now: Temporal.Instant };

async function personOf(
	tx: Tx,
	session: MemberSession,
	row: RecordRow,
	{ domain, now }: Naming,
): Promise<PfifPerson | null> {
	const own = { id: row.id, domain, on: row.registeredOn.toString() };
	if (row.erasedOn) return forgotten(`${domain}/${row.id}`, now);
	const said = await searchesIn(tx, session, row.id);
	const newest = said.at(-1);
	if (!newest || !said.some(isShared)) return null;
	const person = pfifOf(newest, own);
	if (row.stage === 'open' && isShared(newest)) return unlessExpired(person, now);
	return forgotten(person.fields.person_record_id ?? '', now);
}

/** All that was ever known of a search, oldest first; a yes of last year may have been used. */
async function searchesIn(tx: Tx, session: MemberSession, recordId: string): Promise<Sought[]> {
	const identity = await unlock(tx, session, recordId);
	const rows = await tx
		.select({ sealed: contents.sealed })
		.from(contents)
		.where(eq(contents.recordId, recordId))
		.orderBy(asc(contents.position));
	const opened = await Promise.all(
		rows.map(({ sealed }) => openContent<Content>(identity, sealed)),
	);
	return opened.flatMap((content) => (content?.kind === 'missing' ? [content] : []));
}

function isShared({ sharing }: Sought): boolean {
	return sharing.includes('partner_organisations');
}

function forgotten(id: string, now: Temporal.Instant): PfifPerson {
	const until = now.round('second').toString();
	return unlessExpired({ fields: { person_record_id: id, expiry_date: until }, notes: [] }, now);
}
