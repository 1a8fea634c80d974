import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import { SIGNS } from '../../signs/sign-acts.ts';
import { atOwnSigns, type SignKey } from './at-own-signs.ts';

export type NewPlan = {
	every: string;
	/** By when the first sign is due. */
	first: Temporal.Instant;
	zone: string;
	well: string;
	duress: string;
	whom: string;
	missed: string;
};

/** `planned`: signs run; `none`: they could be planned. Nothing more of a plan is ever shown. */
export type SignsStand =
	| { ok: true; stand: 'planned' | 'none' }
	| { ok: false; problem: 'no-case' };

export async function signsStand(
	db: Db,
	key: SignKey,
	how: InboxHow,
): Promise<SignsStand | NotOpened> {
	return atOwnSigns<SignsStand>(db, key, how, async ({ plan }) => ({
		...{ ok: true, stand: plan ? 'planned' : 'none' },
	}));
}

/**
 * Begins signs of life. A plan that runs is changed by nobody who holds the receipt: who took it
 * would move the hour of the alarm. The team stops it, and then the person plans anew.
 */
export async function planSigns(
	db: Db,
	key: SignKey,
	{ every, first, zone, well, duress, whom, missed }: NewPlan,
	how: InboxHow,
): Promise<SignsStand | NotOpened> {
	return atOwnSigns<SignsStand>(db, key, how, async ({ plan, writes }) => {
		if (plan) return { ok: true, stand: 'planned' };
		const aliveBy = first.toString({ smallestUnit: 'second' });
		const answers = {
			...{ checkInEvery: every, aliveBy, ownZone: zone },
			...{ wellWord: well, duressWord: duress, safeContact: whom, plan: missed },
		};
		const told = Object.entries(answers).filter(([, value]) => value !== '');
		await writes({ action: SIGNS.plan, answers: Object.fromEntries(told) });
		return { ok: true, stand: 'planned' };
	});
}
