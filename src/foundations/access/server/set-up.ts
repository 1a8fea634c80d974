import { randomBytes } from 'node:crypto';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import { splitRecovery } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type AccountForm, type AccountProblems, accountProblems } from '../account.ts';
import type { Words } from '../compartment.ts';
import type { Settings } from '../settings.ts';
import { asAccess } from './as-access.ts';
import { forgetCompartments } from './compartments.ts';
import { prepareEnrolment } from './enrol.ts';
import { prepareCompartment } from './new-compartment.ts';
import { forgetSettings } from './settings.ts';
import { accessSettings, accessSetUpCodes } from './tables.ts';
import { totpStepOf } from './totp.ts';

export type SetUp = Pick<
	Settings,
	'organisation' | 'country' | 'timeZone' | 'languages' | 'contact' | 'emergency'
> & {
	readonly administrator: AccountForm & { readonly email?: string };
	readonly compartments: readonly {
		readonly name: Words;
		readonly purpose: Words;
		readonly mayReceive: boolean;
		readonly isDefault: boolean;
		readonly forChildren?: boolean;
		readonly forTracing?: boolean;
	}[];
	/** With `recipient` when the shares were made, and shown, before. */
	readonly recovery: { custodians: number; needed: number; recipient?: string };
	/** 32 bytes from which the invitations are drawn, so that a repeated answer shows them again. */
	readonly seed?: Uint8Array;
};

export type SetUpDone =
	| {
			readonly ok: true;
			readonly administratorId: string;
			readonly recoveryCodes: readonly string[];
			/** For paper, one for each custodian; empty when they were made before. */
			readonly shares: readonly string[];
			/** For the first lead of each compartment. */
			readonly invitations: readonly { compartmentId: string; name: Words; token: string }[];
	  }
	| { readonly ok: false; readonly problems: AccountProblems & { setUp?: 'done' } };

/** Recovery keys and their shares, before anything is saved: so they can be printed first. */
export async function prepareRecovery(
	custodians: number,
	needed: number,
): Promise<{ recipient: string; shares: readonly string[] }> {
	const { identity, recipient } = await newKeys();
	return { recipient, shares: await splitRecovery(identity, custodians, needed) };
}

/**
 * Sets the installation up, once: the organisation, its first administrator, who belongs to no
 * compartment, and compartments that nobody can open until their first lead takes the invitation.
 */
export async function setUp(
	db: Db,
	input: SetUp,
	{ now }: { now: Temporal.Instant },
): Promise<SetUpDone> {
	const problems: AccountProblems = accountProblems(input.administrator, input.organisation);
	const { totpSecret, totpCode } = input.administrator;
	const totpStep = totpStepOf(totpSecret, totpCode, now);
	if (totpStep === null) problems.totpCode = 'wrong';
	if (Object.keys(problems).length > 0 || totpStep === null) return { ok: false, problems };

	const { custodians, needed } = input.recovery;
	const { recipient, shares } = input.recovery.recipient
		? { recipient: input.recovery.recipient, shares: [] }
		: await prepareRecovery(custodians, needed);
	const administrator = await prepareEnrolment({
		...input.administrator,
		email: input.administrator.email ?? null,
		roles: ['administrator'],
		totpStep,
	});
	const compartments = await Promise.all(
		input.compartments.map((compartment, position) =>
			prepareCompartment({ ...compartment, position, recovery: recipient, seed: input.seed }, now),
		),
	);

	const { organisation, country, timeZone, languages, contact, emergency } = input;
	const done = await asAccess(db, async (tx) => {
		const inserted = await tx
			.insert(accessSettings)
			.values({
				...{ id: 1, organisation, country, timeZone, languages, contact, emergency },
				installationSalt: new Uint8Array(randomBytes(16)),
				recovery: { recipient, custodians, needed },
				setUpAt: now,
			})
			.onConflictDoNothing()
			.returning();
		// Of two that finish at the same moment one is first, and the other is told.
		if (inserted.length === 0) return false;
		await administrator.save(tx, now);
		for (const compartment of compartments) await compartment.save(tx);
		await tx.delete(accessSetUpCodes);
		await append(tx, {
			actor: `member:${administrator.id}`,
			kind: 'access.set-up',
			subject: administrator.id,
			at: now,
			facts: { country, custodians, needed, compartments: compartments.length },
		});
		return true;
	});
	if (!done) return { ok: false, problems: { setUp: 'done' } };
	forgetSettings(db);
	forgetCompartments(db);
	return {
		ok: true,
		administratorId: administrator.id,
		recoveryCodes: administrator.recoveryCodes,
		shares,
		invitations: compartments.map(({ id, name, token }) => ({ compartmentId: id, name, token })),
	};
}
