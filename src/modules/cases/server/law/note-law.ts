import { createHash } from 'node:crypto';
import type { Db } from '#foundations/db/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import type { Facts } from '#foundations/ledger/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { ownLaw } from './tables.ts';

/** Under this name the ledger keeps all that was added to the law. */
export const LAW = 'law';
const TERMINAL = 'service:terminal';

type Added = {
	kind: 'pack' | 'review';
	/** JSON, as the file holds it: `sha256sum` finds the digest again. */
	text: string;
	/** How the ledger calls it. Names nobody: who reviewed stands in the text alone. */
	news: `cases.${string}`;
	facts: Facts;
	now: Temporal.Instant;
};

/**
 * Keeps a text of the law as it was added, with a line in the ledger: its digest, and the account of
 * the machine (a number, no name) that added it from a terminal.
 *
 * @returns its digest; the same text twice is there once
 */
export async function noteLaw(db: Db, { kind, text, news, facts, now }: Added): Promise<string> {
	const digest = digestOf(text);
	await asActor(db, TERMINAL, async (tx) => {
		const added = await tx
			.insert(ownLaw)
			.values({ digest, kind, text })
			.onConflictDoNothing()
			.returning({ digest: ownLaw.digest });
		if (added.length === 0) return;
		const account = process.getuid?.() ?? null;
		await append(tx, {
			...{ actor: TERMINAL, kind: news, subject: LAW, at: now },
			facts: { ...facts, digest, account },
		});
	});
	return digest;
}

export function digestOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
