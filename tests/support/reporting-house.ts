import { sql } from 'drizzle-orm';
import type { CompartmentRole, MemberSession, Role } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { type AgeKeys, newKeys, newReceipt } from '#foundations/sealing/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { type ReportForm, sealSubmission } from '#modules/reports/index.ts';
import { reportReprisal, submitReport } from '#modules/reports/server/index.ts';
import {
	accessCompartments,
	accessMembers,
	accessMemberships,
	accessSessions,
	accessSettings,
} from '../../src/foundations/access/server/tables.ts';

export const SATURDAY = Temporal.Instant.from('2026-11-21T06:17:43Z');
export const later = (days: number) => SATURDAY.add({ hours: 24 * days });

export type Team = { id: string; keys: AgeKeys };
export type Told = { receipt: string; reportId: string };

/** An organisation in Athens with three teams, without passwords: quick to set up, many a test. */
export async function aReportingHouse(db: Db) {
	const installationSalt = crypto.getRandomValues(new Uint8Array(16));
	await asActor(db, 'service:access', async (tx) => {
		await tx.insert(accessSettings).values({
			...{ id: 1, organisation: 'Casa Puente', country: 'GR', timeZone: 'Europe/Athens' },
			...{ languages: ['en'], emergency: {}, installationSalt, setUpAt: SATURDAY },
			contact: { email: '', phone: '', address: '', hours: '' },
			recovery: { recipient: (await newKeys()).recipient, custodians: 3, needed: 2 },
		});
	});
	const [intake, children, border] = [
		await aTeam(db, 'Intake', 0),
		await aTeam(db, 'Child protection', 1),
		await aTeam(db, 'Border visits', 2),
	];
	const tell = (values: Partial<ReportForm> = {}, team: Team = intake, receipt = newReceipt()) =>
		sealSubmission(
			{ words: 'They took my passport.', mode: 'anonymous', ...plain, ...values },
			{ compartment: { id: team.id, recipient: team.keys.recipient }, installationSalt },
			receipt,
		);
	return {
		...{ db, installationSalt, intake, children, border },
		member: (name: string, teams: Team[], more: Place = {}) => aMember(db, name, teams, more),
		/** A sealed report, not sent yet. */
		seal: tell,
		/** A report that was sent. */
		async told(values: Partial<ReportForm> = {}, team: Team = intake): Promise<Told> {
			const receipt = newReceipt();
			const envelope = await tell(values, team, receipt);
			const sent = await submitReport(db, envelope, { now: SATURDAY, wave: null });
			if (!sent.ok) throw new Error(JSON.stringify(sent));
			return { receipt, reportId: await idOf(db, envelope.recordRecipient) };
		},
		async toldOfReprisal(first: Told, team: Team): Promise<Told> {
			const receipt = newReceipt();
			const envelope = await tell({ words: 'They know.' }, team, receipt);
			const how = { now: SATURDAY, wave: null };
			const sent = await reportReprisal(db, { receipt: first.receipt }, envelope, how);
			if (!sent.ok) throw new Error(JSON.stringify(sent));
			return { receipt, reportId: await idOf(db, envelope.recordRecipient) };
		},
	};
}

export type ReportingHouse = Awaited<ReturnType<typeof aReportingHouse>>;

type Place = { role?: CompartmentRole; roles?: readonly Role[]; email?: string; language?: string };

const plain = { language: 'en', keepAway: [] as string[], files: [] as string[] };

async function idOf(db: Db, recordRecipient: string): Promise<string> {
	const { rows } = await asActor(db, 'service:keeper', (tx) =>
		tx.execute<{ id: string }>(
			sql`select report_id as id from reports_doors where record_recipient = ${recordRecipient}`,
		),
	);
	return rows[0]?.id ?? '';
}

async function aTeam(db: Db, name: string, position: number): Promise<Team> {
	const [id, keys] = [newId<'compartment'>(), await newKeys()];
	await asActor(db, 'service:access', (tx) =>
		tx.insert(accessCompartments).values({
			...{ id, name: { en: name }, purpose: { en: name }, recipient: keys.recipient },
			...{ generation: 1, mayReceive: true, isDefault: position === 0, rekeyDue: false, position },
		}),
	);
	return { id, keys };
}

async function aMember(
	db: Db,
	name: string,
	teams: Team[],
	{ role = 'member', roles = [], email, language = 'en' }: Place,
): Promise<MemberSession> {
	const [id, own] = [newId<'member'>(), await newKeys()];
	const session = newId<'session'>();
	await asActor(db, 'service:access', async (tx) => {
		await tx.insert(accessMembers).values({
			...{ id, name, email: email ?? null, language, roles, recipient: own.recipient },
			joinedAt: SATURDAY,
		});
		for (const team of teams) {
			await tx.insert(accessMemberships).values({ compartmentId: team.id, memberId: id, role });
		}
		await tx.insert(accessSessions).values({
			...{ id: session, hash: crypto.getRandomValues(new Uint8Array(32)), memberId: id, lock: '' },
			...{ assurance: 'password+totp', startedAt: SATURDAY, seenAt: SATURDAY },
		});
	});
	return {
		id: session,
		member: { id, name, language, roles },
		compartments: teams.map((team) => ({ id: team.id, name: '', role })),
		keys: new Map(teams.map((team) => [team.id, team.keys])),
		earlierKeys: async () => [],
		own,
		assurance: 'password+totp',
	};
}
