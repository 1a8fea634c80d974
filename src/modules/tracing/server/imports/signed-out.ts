import type { MemberSession } from '#foundations/access/index.ts';
import { stillSignedIn } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';

/** The member signed out, or left the team, while a file of theirs was being brought in. */
export class SignedOut extends Error {
	override name = 'SignedOut';
}

/** Milliseconds between questions whether the member is still there. */
const EVERY = 1000;

/** Asks it again and again of whoever does long work with a member's keys. @throws SignedOut */
export function whileSignedIn(db: Db, session: MemberSession): () => Promise<void> {
	let asked = Number.NEGATIVE_INFINITY;
	return async () => {
		if (performance.now() - asked < EVERY) return;
		asked = performance.now();
		if (!(await stillSignedIn(db, session))) throw new SignedOut();
	};
}
