/**
 * A member's identity, locked with their password.
 *
 * `$amparo-password$v=1$m=…,t=…,p=…$salt$locked`: the costs stand in the text,
 * so that they can be raised later while old locks still open.
 *
 * Source: RFC 9106 (Argon2id); OWASP Password Storage Cheat Sheet, whose
 * minimum is 19 MiB and 2 passes. We take 46 MiB and 2 passes, because behind
 * this lock lies not a login but what people told us.
 */

import { randomBytes } from 'node:crypto';
import { type Algorithm, hashRaw } from '@node-rs/argon2';
import { CannotOpen } from '../seal.ts';
import { atMost } from './at-most.ts';
import { decrypt, encrypt } from './cipher.ts';

export async function lockWithPassword(identity: string, password: string): Promise<string> {
	const salt = randomBytes(16);
	const description = `$amparo-password$v=1$m=47104,t=2,p=1$${salt.toString('base64url')}`;
	const key = await keyFrom(password, salt, { memory: 47_104, passes: 2, lanes: 1 });
	return `${description}$${encrypt(key, identity, description)}`;
}

/**
 * The identity, or null when the password is wrong (or the lock was changed).
 * @throws CannotOpen when the text is no password lock at all
 */
export async function unlockWithPassword(locked: string, password: string): Promise<string | null> {
	const parts = form.exec(locked);
	if (!parts) throw new CannotOpen();
	const [, description = '', memory, passes, lanes, salt = '', body = ''] = parts;
	const costs = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
	// A doctored row must not be able to stop the server by asking for a terabyte.
	if (costs.memory > 1_048_576 || costs.passes > 20 || costs.lanes > 8) throw new CannotOpen();
	const key = await keyFrom(password, Buffer.from(salt, 'base64url'), costs);
	return decrypt(key, body, description);
}

const form =
	/^(\$amparo-password\$v=1\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([\w-]{22}))\$([\w-]{38,})$/;

type Costs = { memory: number; passes: number; lanes: number };

/** NFKC, since the same password comes in different code points from different keyboards. */
async function keyFrom(password: string, salt: Uint8Array, costs: Costs): Promise<Uint8Array> {
	const argon2id: Algorithm.Argon2id = 2;
	return inTurn(() =>
		hashRaw(password.normalize('NFKC'), {
			algorithm: argon2id,
			memoryCost: costs.memory,
			timeCost: costs.passes,
			parallelism: costs.lanes,
			outputLen: 32,
			salt,
		}),
	);
}

/**
 * Node has four threads for slow work, and the receipts of people need them too: a flood of
 * sign-ins takes two of them and 92 MiB, and never all.
 */
const inTurn = atMost(2);
