import { eq } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { parseReceipt, type Stretched, stretchReceipt } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Guesses } from '../guess-ceiling.ts';
import { keyOf } from '../open-view.ts';
import type { PersonKey } from '../views.ts';
import { actAs } from './act-as.ts';
import { type Door, findDoor } from './find-door.ts';
import { underCeiling } from './guesses.ts';
import { type House, houseOf, todayAt } from './house.ts';
import type { Share } from './share-watch.ts';
import { reports } from './tables.ts';

export type Report = typeof reports.$inferSelect;

/** A person in front of their own report. */
export type Inbox = {
	tx: Tx;
	report: Report;
	door: Door;
	house: House;
	today: Temporal.PlainDate;
	/** Of the receipt, when the server was given it; a browser keeps it to itself. */
	stretched: Stretched | null;
};

/** `busy`: too many lookups wait, said to everyone alike. Otherwise nothing opens, and no reason. */
export type NotOpened = { ok: false; busy?: true; problems?: undefined };

export type InboxHow = {
	now: Temporal.Instant;
	guesses?: Guesses;
	/** How much the person may still bring; absent where nobody outside sends. */
	share?: Share;
};

/**
 * Finds the report that a receipt opens and does the work as its person.
 *
 * A receipt that was mistyped, that never existed and that belongs to an installation elsewhere
 * are one and the same, here and outside.
 */
export async function atTheInbox<T>(
	db: Db,
	key: PersonKey,
	{ now, guesses }: InboxHow,
	work: (inbox: Inbox) => Promise<T>,
): Promise<T | NotOpened> {
	const house = await houseOf(db);
	const shown = await readKey(key, house);
	const look = () =>
		asActor(db, 'service:intake', async (tx) => {
			const door = await findDoor(tx, shown);
			if (!door) return null;
			await actAs(tx, `person:${door.reportId}`);
			const [report] = await tx
				.select()
				.from(reports)
				.where(eq(reports.id, door.reportId))
				.for('update');
			if (!report) return null;
			const today = todayAt(house, now);
			return { done: await work({ tx, report, door, house, today, ...shown }) };
		});
	const found = await underCeiling(now, look, guesses);
	if (found === 'busy') return { ok: false, busy: true };
	return found ? found.done : { ok: false };
}

type Shown = { locator: number; proof: string; stretched: Stretched | null };

async function readKey(key: PersonKey, { installationSalt }: House): Promise<Shown> {
	if (!('receipt' in key)) return { ...validKey(key), stretched: null };
	const parsed = parseReceipt(key.receipt);
	// Not a receipt at all: stretched like one, so that it costs and looks the same.
	const stretched = await stretchReceipt(parsed.ok ? parsed.receipt : never, installationSalt);
	const { locator, proof } = keyOf(stretched);
	return { locator, proof: parsed.ok ? proof : '', stretched };
}

/** Its check digits are wrong, so `newReceipt` never gives it. */
const never = '0'.repeat(28);

/** A locator or proof of another shape finds nothing, and does not reach the database as it is. */
function validKey({ locator, proof }: { locator: number; proof: string }) {
	const inRange = Number.isInteger(locator) && locator >= 0 && locator <= 4095;
	const isProof = typeof proof === 'string' && /^[\w-]{43}$/.test(proof);
	return { locator: inRange ? locator : 0, proof: inRange && isProof ? proof : '' };
}
