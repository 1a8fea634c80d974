import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Settings } from '../settings.ts';
import { memory } from './memory.ts';
import { accessSettings } from './tables.ts';

const remembered = memory<Settings | null>(readNow);

/**
 * What was said at set-up; null before it. Asked on every request, so it is remembered for a few
 * seconds: that long may another process show what was before.
 */
export function readSettings(db: Db): Promise<Settings | null> {
	return remembered.of(db);
}

export function forgetSettings(db: Db): void {
	remembered.forget(db);
}

/** The settings as they are now, inside a transaction. */
export async function readNow(db: Db | Tx): Promise<Settings | null> {
	const [row] = await db.select().from(accessSettings);
	if (!row) return null;
	const { id: _, setUpAt: __, ...settings } = row;
	return settings;
}
