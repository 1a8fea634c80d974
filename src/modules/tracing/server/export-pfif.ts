import { and, asc, eq } from 'drizzle-orm';
import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { pfifOf } from '../files/pfif-content.ts';
import { unlessExpired, writePfif } from '../pfif/index.ts';
import type { PfifPerson } from '../pfif/pfif.ts';
import type { RecordRow } from './at-the-record.ts';
import { unlock } from './keys.ts';
import { newestContent } from './newest-content.ts';
import { noteAct } from './note-act.ts';
import { ownTeam } from './register-record.ts';
import { sharingOf } from './sharing.ts';
import { records } from './tables.ts';

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
	// What came with a file was never known under a number of ours, and its source says that it is over.
	if (row.erasedOn) return row.tombstone ? null : forgotten(`${domain}/${row.id}`, now);
	const { live, ever } = await sharingOf(tx, row.id, now);
	if (!ever.includes(PARTNERS)) return null;
	const newest = await newestContent(tx, row.id, await unlock(tx, session, row.id));
	if (newest?.kind !== 'missing') return null;
	const person = pfifOf(newest, own);
	const shared = live.some(({ who }) => who === PARTNERS);
	if (row.stage === 'open' && shared) return unlessExpired(person, now);
	return forgotten(person.fields.person_record_id ?? '', now);
}

/** Whoever such a file may go to; each of their yes is a grant, and none that is over counts. */
const PARTNERS = 'partner_organisations';

function forgotten(id: string, now: Temporal.Instant): PfifPerson {
	const until = now.round('second').toString();
	return unlessExpired({ fields: { person_record_id: id, expiry_date: until }, notes: [] }, now);
}
