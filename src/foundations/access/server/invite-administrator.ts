import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { asAccess } from './as-access.ts';
import { writeInvitation } from './invitation-token.ts';
import { readSettings } from './settings.ts';
import { accessInvitations } from './tables.ts';

/**
 * An invitation for a new administrator, written from the terminal: for the day on which none can
 * sign in any more. Whoever has the terminal runs the server anyway, and the ledger says that it was
 * used; content it opens none, since an administrator is in no compartment.
 *
 * @returns the token, or null before set-up
 */
export async function inviteAdministrator(
	db: Db,
	{ now }: { now: Temporal.Instant },
): Promise<string | null> {
	if (!(await readSettings(db))) return null;
	const invitation = { name: '', email: null, places: [], invitedBy: null };
	const { row, token } = await writeInvitation(
		{ ...invitation, roles: ['administrator'], days: 1 },
		now,
	);
	await asAccess(db, async (tx) => {
		await tx.insert(accessInvitations).values(row);
		await append(tx, {
			...{ actor: 'service:terminal', kind: 'access.member-invited', subject: row.id, at: now },
			facts: { places: 0, roles: 'administrator' },
		});
	});
	return token;
}
