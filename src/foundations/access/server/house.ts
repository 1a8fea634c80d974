import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actorOf, type MemberSession } from '../actor.ts';
import type { Words } from '../compartment.ts';
import { authorise, refusalOf } from '../decide.ts';
import { HERE } from '../resource.ts';
import type { Settings } from '../settings.ts';
import { asAccess } from './as-access.ts';
import { forgetCompartments } from './compartments.ts';
import { knownId } from './known-id.ts';
import { mayLead, mayMove } from './may-arrange.ts';
import { prepareCompartment } from './new-compartment.ts';
import { forgetSettings, readNow } from './settings.ts';
import { accessCompartments, accessSettings } from './tables.ts';

type When = { now: Temporal.Instant };

export type CompartmentForm = {
	readonly name: Words;
	readonly purpose: Words;
	readonly mayReceive: boolean;
	readonly isDefault: boolean;
	/** Absent: as it was. */
	readonly forChildren?: boolean;
	/** Absent: as it was. */
	readonly forTracing?: boolean;
};

/** Changes what set-up said; keys and salts stay, since what is sealed depends on them. */
export async function editSettings(
	db: Db,
	session: MemberSession,
	form: Pick<
		Settings,
		'organisation' | 'country' | 'timeZone' | 'languages' | 'contact' | 'emergency'
	>,
	{ now }: When,
): Promise<void> {
	authorise(actorOf(session), 'settings.edit', HERE);
	const { organisation, country, timeZone, languages, contact, emergency } = form;
	await asAccess(db, async (tx) => {
		await tx
			.update(accessSettings)
			.set({ organisation, country, timeZone, languages, contact, emergency });
		await told(tx, session, 'access.settings-edited', session.member.id, now);
	});
	forgetSettings(db);
}

/** A new compartment. Its first lead takes the invitation; until then only the recovery opens it. */
export async function createCompartment(
	db: Db,
	session: MemberSession,
	form: CompartmentForm,
	{ now }: When,
): Promise<{ compartmentId: string; token: string }> {
	authorise(actorOf(session), 'compartments.create', HERE);
	// Not as remembered: the recovery may have got new shares a moment ago.
	const settings = await readNow(db);
	if (!settings) throw new Error('a session before set-up');
	const { recipient: recovery } = settings.recovery;
	const position = await db.$count(accessCompartments);
	const compartment = await prepareCompartment({ ...form, position, recovery }, now);
	await asAccess(db, async (tx) => {
		if (form.isDefault) await move(tx, session, 'isDefault');
		if (form.forChildren) await move(tx, session, 'forChildren');
		if (form.forTracing) await move(tx, session, 'forTracing');
		await compartment.save(tx);
		await told(tx, session, 'access.compartment-created', compartment.id, now);
	});
	forgetCompartments(db);
	return { compartmentId: compartment.id, token: compartment.token };
}

/** What the public is told of a compartment, and whether it takes reports. */
export async function describeCompartment(
	db: Db,
	session: MemberSession,
	{ compartmentId, ...form }: CompartmentForm & { compartmentId: string },
	{ now }: When,
): Promise<void> {
	const compartment = { kind: 'compartment', id: knownId(compartmentId) } as const;
	authorise(actorOf(session), 'compartments.describe', compartment);
	await asAccess(db, async (tx) => {
		// The place of reports that name no other can move, and never be empty.
		const { isDefault, ...words } = form;
		const here = eq(accessCompartments.id, compartmentId);
		const [before] = await tx.select().from(accessCompartments).where(here);
		const receives = before !== undefined && before.mayReceive !== form.mayReceive;
		if (receives && !(await mayLead(tx, session, before.id))) throw notTheirs();
		if (isDefault && !before?.isDefault) await move(tx, session, 'isDefault');
		const movesChildren =
			form.forChildren !== undefined && form.forChildren !== before?.forChildren;
		if (movesChildren) await move(tx, session, 'forChildren');
		const movesTracing = form.forTracing !== undefined && form.forTracing !== before?.forTracing;
		if (movesTracing) await move(tx, session, 'forTracing');
		await tx
			.update(accessCompartments)
			.set(isDefault ? { ...words, isDefault, mayReceive: true } : words)
			.where(here);
		await told(tx, session, 'access.compartment-described', compartmentId, now);
	});
	forgetCompartments(db);
}

/** @throws Refusal unless the member may move them: see `mayMove` */
async function move(
	tx: Tx,
	session: MemberSession,
	what: 'isDefault' | 'forChildren' | 'forTracing',
): Promise<void> {
	const teams = await tx.select().from(accessCompartments);
	if (!(await mayMove(tx, session, teams, what))) throw notTheirs();
	await tx.update(accessCompartments).set({ [what]: false });
}

function notTheirs() {
	return refusalOf({ allow: false, as: 'forbidden', code: 'access.forbidden' });
}

async function told(
	tx: Tx,
	session: MemberSession,
	kind: string,
	subject: string,
	now: Temporal.Instant,
): Promise<void> {
	const actor = `member:${session.member.id}`;
	await append(tx, { actor, kind, subject, at: now, facts: {} });
}
