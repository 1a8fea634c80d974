import type { Db } from '#foundations/db/server/index.ts';

const SECONDS = 3;

/** A value read from each database at most once in three seconds; null is never remembered. */
export function memory<T>(read: (db: Db) => Promise<T>): {
	of(db: Db): Promise<T>;
	forget(db: Db): void;
} {
	const known = new WeakMap<Db, { value: T; at: number }>();
	return {
		async of(db) {
			const last = known.get(db);
			if (last && performance.now() - last.at < SECONDS * 1000) return last.value;
			const value = await read(db);
			if (value !== null) known.set(db, { value, at: performance.now() });
			return value;
		},
		forget: (db) => void known.delete(db),
	};
}
