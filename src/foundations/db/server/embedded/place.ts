import { createHash } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { chown } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CannotStart, folderProblem } from '../cannot-start.ts';
import { canReach, type ServerUser } from './server-user.ts';

const POINTER = 'database-is-at';

/**
 * The folder of the embedded database: `postgres` in the data folder.
 *
 * Started as root from under a private folder such as /root, the server's user
 * could never reach it. Then the database lies in /var/lib/amparo, and a line in
 * the data folder says where, so that the data folder may be moved.
 */
export function databaseFolder(
	dataFolder: string,
	user: ServerUser,
	elsewhere = '/var/lib/amparo',
): string {
	const data = resolve(dataFolder);
	try {
		mkdirSync(data, { recursive: true, mode: user.ids ? 0o711 : 0o700 });
		const pointer = join(data, POINTER);
		if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
		if (user.ids && canReach(dirname(data), user)) letThrough(data);
		const reachable = canReach(data, user);
		const folder = reachable ? join(data, 'postgres') : join(elsewhere, shortName(data));
		mkdirSync(folder, { recursive: true, mode: 0o711 });
		if (!canReach(folder, user)) throw new CannotStart(unreachable(folder));
		if (!reachable) writeFileSync(pointer, `${folder}\n`);
		return folder;
	} catch (error) {
		throw folderProblem(error, data) ?? error;
	}
}

/**
 * The folder of the server's socket. A socket's whole path may have 107 bytes at
 * most, so a deep data folder gets a short one in the system's temporary folder.
 */
export async function socketFolder(folder: string, user: ServerUser): Promise<string> {
	const near = join(folder, 'socket');
	const place = Buffer.byteLength(near) <= 85 ? near : join(tmpdir(), `amparo-${shortName(near)}`);
	const owner = user.ids?.uid ?? process.getuid?.() ?? 0;
	try {
		mkdirSync(place, { mode: 0o700 });
		if (user.ids) await chown(place, user.ids.uid, user.ids.gid);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
			throw folderProblem(error, place) ?? error;
		const { uid } = lstatSync(place);
		if (uid === 0 && owner !== 0 && process.getuid?.() === 0) {
			await chown(place, owner, user.ids?.gid ?? 0);
		} else if (uid !== owner) {
			throw new CannotStart(`${place} belongs to another user: remove it, then start again.`);
		}
	}
	return place;
}

const shortName = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);

/** Others may pass through the data folder to what is theirs, but not look around in it. */
function letThrough(folder: string): void {
	const { mode, uid } = statSync(folder);
	if (uid === process.getuid?.() && (mode & 0o011) !== 0o011)
		chmodSync(folder, (mode | 0o011) & 0o7777);
}

const unreachable = (folder: string) =>
	`The database's own user cannot reach ${folder}: set AMPARO_DATA to a folder outside private ones, such as /srv/amparo.`;
