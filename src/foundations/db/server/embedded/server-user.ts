import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/** Whom the database server runs as. `ids` is null when that is simply us. */
export type ServerUser = { ids: { uid: number; gid: number } | null };

/**
 * PostgreSQL refuses to run as root. As root we therefore lend it a user that
 * the machine already has; making one would change the machine.
 */
export function serverUser(passwd = '/etc/passwd'): ServerUser {
	if (process.getuid?.() !== 0) return { ids: null };
	const users = new Map(
		readFileSync(passwd, 'utf8')
			.split('\n')
			.map((line) => line.split(':'))
			.map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
	);
	for (const name of ['amparo', 'postgres', 'nobody']) {
		const ids = users.get(name);
		if (ids && ids.uid > 0) return { ids };
	}
	throw new CannotStart(
		'The database may not run as root and this machine has no user amparo, postgres or nobody: add one, or start Amparo as another user.',
	);
}

/** May this user open what lies at `path`, through every folder on the way? */
export function canReach(path: string, user: ServerUser): boolean {
	if (!user.ids) return true;
	const { uid, gid } = user.ids;
	const allowed = (place: string) => {
		const { mode, uid: owner, gid: group } = statSync(place);
		const shift = owner === uid ? 6 : group === gid ? 3 : 0;
		return ((mode >> shift) & 1) === 1;
	};
	for (let place = resolve(path); ; place = dirname(place)) {
		if (!allowed(place)) return false;
		if (place === dirname(place)) return true;
	}
}
