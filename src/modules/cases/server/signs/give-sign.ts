import { z } from 'zod';
import type { Db } from '#foundations/db/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import { hourBefore, nextSign, type Sign, signCame } from '../../signs/next-sign.ts';
import { signAct } from '../../signs/sign-acts.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import { idOfKey } from '../entries/id-of-key.ts';
import { PERSON } from '../person/own-cases.ts';
import { atOwnSigns, type SignKey } from './at-own-signs.ts';
import { openSign } from './sign-keys.ts';

export type GivenSign = {
	word: string;
	/** Made where the sign was given: the same again is the same sign. */
	once: string;
	/** By the clock of the phone; without it, now. */
	given?: Temporal.Instant;
};

/** What the page says, whatever the word meant. */
export type SignTaken =
	| { ok: true; next: Temporal.Instant; zone: string }
	| { ok: false; problem: 'no-case' | 'no-plan' };

/**
 * Takes a sign of life. The answer, what is written and how long it takes are the same for every
 * word; what a word for danger does, the sweep does a moment later.
 */
export async function giveSign(
	db: Db,
	key: SignKey,
	{ word, once, given: by }: GivenSign,
	how: InboxHow,
): Promise<SignTaken | NotOpened> {
	return atOwnSigns<SignTaken>(db, key, how, async ({ row, rows, plan, writes }) => {
		if (!plan) return { ok: false, problem: 'no-plan' };
		const { due, every, zone } = plan;
		const sign = { due, every, given: by ?? how.now, arrived: how.now };
		const next = nextSign(sign);
		// The hour of the plan itself, which only some words move, would tell which word it was.
		const before = rows.some(({ id }) => id === idOfKey([PERSON.id, row.id], once));
		if (before) return { ok: true, next, zone };
		const action = signAct(word, plan.words);
		const answers = {
			signCame: signCame(sign),
			signGiven: written(sign.given),
			signArrived: written(sign.arrived),
			...(action !== 'signOther' && { aliveBy: written(next) }),
			...(action === 'signDuress' && { duressIn: duressIn(rows, sign) }),
		};
		await writes({ action, answers, key: once });
		return { ok: true, next, zone };
	});
}

const shape = z.object({
	receipt: z.string().max(100),
	word: z.string().max(200),
	once: z.uuid(),
	given: z.iso.datetime(),
});

/**
 * Takes a sign that a phone kept sealed. Nothing of what became of it is told: whoever watches the
 * phone, or sends what they found on it, learns nothing. @returns false when it should come again
 */
export async function takeSealedSign(db: Db, sealed: Uint8Array, how: InboxHow): Promise<boolean> {
	const read = shape.safeParse(jsonIn(await openSign(db, sealed)));
	if (!read.success) return true;
	const { receipt, word, once } = read.data;
	const given = Temporal.Instant.from(read.data.given);
	const taken = await giveSign(db, { receipt }, { word, once, given }, how);
	return !('busy' in taken && taken.busy);
}

function jsonIn(text: string | null): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch {
		return null;
	}
}

/**
 * The hour of the plan before it; of each further word for danger within that hour a minute earlier:
 * a limit of which was told once already raises no alarm, and each of these words raises its own.
 */
function duressIn(rows: readonly EntryRow[], sign: Omit<Sign, 'given'>): string {
	const taken = new Set(rows.map(({ facts }) => facts.duressIn));
	let moment = hourBefore(sign);
	while (taken.has(written(moment))) moment = moment.subtract({ minutes: 1 });
	return written(moment);
}

/** To the minute: an alarm needs no more. */
function written(moment: Temporal.Instant): string {
	return moment.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
}
