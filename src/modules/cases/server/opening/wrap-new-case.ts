import { and, eq, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { type AgeKeys, newKeys } from '#foundations/sealing/index.ts';
import { personOf } from '#modules/reports/server/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import { apartOf } from '../../sealed-apart.ts';
import type { CaseRow } from '../at-the-case.ts';
import { addWrap, recipientOfTeam } from '../keys.ts';
import { recoveryOf } from '../profile/circle-recovery.ts';
import { dealKeys } from '../profile/deal-keys.ts';
import { type Layer, wraps } from '../tables.ts';
import type { Origin } from './origin.ts';

/** `profile`: of what is sealed apart, where the procedure has such answers and two can open them. */
export type CaseKeys = Readonly<Record<Layer, AgeKeys>> & { readonly profile: AgeKeys | null };

export async function newCaseKeys(
	procedure: Procedure,
	canBeOpened: () => Promise<boolean>,
): Promise<CaseKeys> {
	const [record, desk] = await Promise.all([newKeys(), newKeys()]);
	const apart = apartOf(procedure).length > 0 && (await canBeOpened());
	return { record, desk, profile: apart ? await newKeys() : null };
}

export type NewCase = {
	row: CaseRow;
	keys: CaseKeys;
	session: MemberSession;
	origin: Origin;
};

/** Seals the keys of a new case to whoever may use them. Acts as the service `keeper`. */
export async function wrapNewCase(tx: Tx, { row, keys, session, origin }: NewCase) {
	const holders = row.circle
		? await circleOf(tx, row, session)
		: [{ holder: 'compartment' as const, holderId: row.compartmentId }];
	for (const layer of ['record', 'desk'] as const) {
		for (const holder of holders) {
			const recipient =
				'recipient' in holder ? holder.recipient : await recipientOfTeam(tx, row.compartmentId);
			if (!recipient) continue;
			const { identity } = keys[layer];
			const { holder: kind, holderId } = holder;
			await addWrap(tx, { caseId: row.id, layer, holder: kind, holderId, identity, recipient });
		}
	}
	if (keys.profile) await wrapProfile(tx, row, keys.profile.identity, holders);
	// An incident is about several people: nobody's receipt opens it.
	const persons = row.procedure === INCIDENT ? [] : await personsOf(tx, origin);
	for (const person of persons) {
		const own = { caseId: row.id, layer: 'record', holder: 'person', ...person } as const;
		await addWrap(tx, { ...own, identity: keys.record.identity });
	}
}

/** Nobody of the circle alone: the custodians in need, and two who come together. */
async function wrapProfile(tx: Tx, row: CaseRow, identity: string, holders: readonly object[]) {
	const named = holders.filter((one): one is Named => 'recipient' in one);
	for (const { holder, holderId, recipient } of named) {
		if (holder !== 'recovery') continue;
		const wrap = { caseId: row.id, layer: 'profile', holder, holderId } as const;
		await addWrap(tx, { ...wrap, identity, recipient });
	}
	const members = named.filter(({ holder }) => holder === 'member');
	const circle = members.map(({ holderId, recipient }) => ({ id: holderId, recipient }));
	await dealKeys(tx, row, identity, circle);
}

type Named = { holder: 'member' | 'recovery'; holderId: string; recipient: string };

/** Whoever opens it, if it stays in their team, who leads the team, and in need the custodians. */
async function circleOf(tx: Tx, row: CaseRow, session: MemberSession): Promise<Named[]> {
	const { rows } = await tx.execute<{ id: string; recipient: string }>(sql`
		select m.id, m.recipient from access_members m
			join access_memberships a on a.member_id = m.id and a.compartment_id = ${row.compartmentId}
		where m.removed_at is null and not m.roles ? 'administrator'
			and (a.role = 'lead' or m.id = ${session.member.id})
			and not exists (select from cases_exclusions e
				where e.case_id = ${row.id} and e.member_id = m.id)`);
	const custodians = {
		holder: 'recovery',
		holderId: row.id,
		recipient: await recoveryOf(tx),
	} as const;
	return [
		...rows.map(({ id, recipient }) => ({ holder: 'member' as const, holderId: id, recipient })),
		custodians,
	];
}

/** The person by the report it comes from, and those whose receipts open the case it comes from. */
async function personsOf(tx: Tx, origin: Origin) {
	const before = origin.caseId
		? await tx
				.select({ id: wraps.holderId })
				.from(wraps)
				.where(and(eq(wraps.caseId, origin.caseId), eq(wraps.holder, 'person')))
		: [];
	const ids = new Set([
		...(origin.report ? [origin.report.id] : []),
		...before.map(({ id }) => id),
	]);
	const found = await Promise.all(
		[...ids].map(async (id) => ({ id, carried: await personOf(tx, id) })),
	);
	return found.flatMap(({ id, carried }) =>
		carried ? [{ holderId: id, recipient: carried.personRecipient }] : [],
	);
}
