import type { Db } from '#foundations/db/server/index.ts';

const SECONDS = 3;

/**
 * A value read from each database at most once in three seconds, and once for all who ask while it
 * is being read: fifty who press "send" together ask at the same moment. Null is never remembered.
 */
export function memory<T>(read: (db: Db) => Promise<T>): {
	of(db: Db): Promise<T>;
	forget(db: Db): void;
} {
	const known = new WeakMap<Db, { value: Promise<T>; at: number }>();
	return {
		of(db) {
			const last = known.get(db);
			if (last && performance.now() - last.at < SECONDS * 1000) return last.value;
			const reading = { value: read(db), at: performance.now() };
			known.set(db, reading);
			const drop = () => known.get(db) === reading && known.delete(db);
			reading.value.then((value) => value === null && drop(), drop);
			return reading.value;
		},
		forget: (db) => void known.delete(db),
	};
}
