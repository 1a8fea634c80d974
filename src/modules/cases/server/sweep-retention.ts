import { eq, inArray, or, sql } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { dayOf, Temporal } from '#foundations/time/index.ts';
import { erasedOn } from '../retention.ts';
import { asked } from './entries/asked-tables.ts';
import { rowsOf } from './entries/entry-rows.ts';
import { type House, houseOf } from './house.ts';
import { takenBack } from './incidents/tables.ts';
import { letters } from './letters/tables.ts';
import { outsideAnswers, outsideLinks } from './outside/tables.ts';
import { standingOf } from './owed/standing.ts';
import { endOpenings } from './profile/open-now.ts';
import { profileKeys } from './profile/tables.ts';
import { capacities, cases, links, sealed, wraps } from './tables.ts';

/** Erases what may be erased, one case a transaction. @returns how many */
export async function sweepCaseRetention(db: Db, now: Temporal.Instant): Promise<number> {
	const house = await houseOf(db);
	const { rows } = await asActor(db, 'service:keeper', (tx) =>
		tx.execute<{ id: string }>(sql`
			select c.id from cases_cases c join cases_due d on d.case_id = c.id and not d.open and d.whole
			where c.erased_on is null and not c.legal_hold`),
	);
	let erased = 0;
	for (const { id } of rows) erased += (await eraseIfDue(db, id, { house, now })) ? 1 : 0;
	return erased;
}

/** Looks again under a lock: someone may have acted since, or a hold been set. */
function eraseIfDue(
	db: Db,
	id: string,
	how: { house: House; now: Temporal.Instant },
): Promise<boolean> {
	return asActor(db, 'service:keeper', async (tx) => {
		const [row] = await tx.select().from(cases).where(eq(cases.id, id)).for('no key update');
		if (!row) return false;
		const written = await rowsOf(tx, id);
		const last = written.at(-1);
		if (!last) return false;
		const { state } = standingOf(row, written, how);
		const due = erasedOn({ ...row, open: state.open, lastOn: dayOf(last.at, row.zone) });
		const today = dayOf(how.now, row.zone);
		if (!due || Temporal.PlainDate.compare(today, due) < 0) return false;
		await erase(tx, id, today);
		const news = { actor: 'service:cases', kind: 'cases.erased', subject: id };
		await append(tx, { ...news, at: today, facts: {} });
		return true;
	});
}

/**
 * Destroys what a case holds of people. First of all the wraps: what is left of the sealed bytes in
 * a backup or on a disk then opens to nobody. Entries stay, with facts and hashes: the chain still
 * verifies, and what was counted still counts.
 */
async function erase(tx: Tx, caseId: string, today: Temporal.PlainDate): Promise<void> {
	await tx.delete(wraps).where(eq(wraps.caseId, caseId));
	await tx.delete(profileKeys).where(eq(profileKeys.caseId, caseId));
	await endOpenings(tx, { caseId });
	await tx.delete(sealed).where(eq(sealed.caseId, caseId));
	await tx.delete(letters).where(eq(letters.caseId, caseId));
	await tx.delete(asked).where(eq(asked.caseId, caseId));
	await eraseLinks(tx, caseId);
	await tx.delete(capacities).where(eq(capacities.caseId, caseId));
	await tx.delete(links).where(eq(links.caseId, caseId));
	await tx.delete(links).where(inArray(links.targetId, [caseId]));
	const either = or(eq(takenBack.caseId, caseId), eq(takenBack.incidentId, caseId));
	await tx.delete(takenBack).where(either);
	await tx
		.update(cases)
		.set({ erasedOn: today, assignedTo: null, fresh: false })
		.where(eq(cases.id, caseId));
}

/** What bodies outside could read was sealed to them: it goes as well. */
async function eraseLinks(tx: Tx, caseId: string): Promise<void> {
	const given = await tx
		.select({ id: outsideLinks.id })
		.from(outsideLinks)
		.where(eq(outsideLinks.caseId, caseId));
	const ids = given.map(({ id }) => id);
	await tx.delete(outsideAnswers).where(inArray(outsideAnswers.linkId, ids));
	await tx.delete(outsideLinks).where(inArray(outsideLinks.id, ids));
}
