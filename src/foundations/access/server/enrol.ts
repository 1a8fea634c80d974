import type { Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { newKeys, sealText } from '#foundations/sealing/index.ts';
import { lockWithPassword } from '#foundations/sealing/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Role } from '../actor.ts';
import { foldName } from '../sign-in-name.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { accessCredentials, accessMembers } from './tables.ts';

export type NewMember = {
	readonly name: string;
	readonly signInName: string;
	readonly password: string;
	readonly language: string;
	readonly email: string | null;
	readonly roles: readonly Role[];
	readonly totpSecret: string;
	/** The step of the code that proved the app; it counts no second time. */
	readonly totpStep: number;
};

export type Enrolment = {
	readonly id: string;
	readonly recipient: string;
	/** Shown once. */
	readonly recoveryCodes: readonly string[];
	save(tx: Tx, now: Temporal.Instant): Promise<void>;
};

/** Everything slow about a new member (keys, Argon2id), before the transaction that saves them. */
export async function prepareEnrolment(member: NewMember): Promise<Enrolment> {
	const id = newId<'member'>();
	const { identity, recipient } = await newKeys();
	const lock = await lockWithPassword(identity, member.password);
	const totp = await sealText([recipient], member.totpSecret);
	const recoveryCodes = newRecoveryCodes();
	return {
		id,
		recipient,
		recoveryCodes,
		async save(tx, now) {
			const { name, email, language, roles } = member;
			await tx
				.insert(accessMembers)
				.values({ id, name, email, language, roles, recipient, joinedAt: now });
			await tx.insert(accessCredentials).values({
				memberId: id,
				signInName: foldName(member.signInName),
				lock,
				totp,
				totpStep: member.totpStep,
				recoveryCodes: recoveryCodes.map(hashOfRecoveryCode),
			});
		},
	};
}
