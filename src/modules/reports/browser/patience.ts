/**
 * Trying again when the connection is gone, as on a ship's or a camp's network: soon at first, then
 * ever more rarely, and at once when the device says that it is back.
 */

/** Milliseconds before the nth try again (0, 1, 2 …), at most half a minute, never in step with others. */
export function pauseBefore(attempt: number, chance: number): number {
	return Math.min(30_000, 500 * 2 ** attempt) * (0.5 + chance / 2);
}

/** Thrown by work that no patience helps. */
export class WillNotDo extends Error {
	override readonly name = 'WillNotDo';
	/** HTTP status of the refusal. */
	readonly status: number;
	constructor(status: number) {
		super(`refused with ${status}`);
		this.status = status;
	}
}

/**
 * @param work may be repeated without harm
 * @param waiting told before each pause, so that the person hears what is going on
 * @throws WillNotDo, or the last error when `attempts` are used up
 */
export async function patiently<T>(
	work: () => Promise<T>,
	{ attempts, waiting }: { attempts: number; waiting: () => void },
): Promise<T> {
	for (let attempt = 0; ; attempt += 1) {
		try {
			return await work();
		} catch (problem) {
			if (problem instanceof WillNotDo || attempt + 1 >= attempts) throw problem;
			waiting();
			await pause(pauseBefore(attempt, Math.random()));
		}
	}
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((done) => {
		const timer = setTimeout(finish, milliseconds);
		addEventListener('online', finish);
		function finish() {
			clearTimeout(timer);
			removeEventListener('online', finish);
			done();
		}
	});
}
