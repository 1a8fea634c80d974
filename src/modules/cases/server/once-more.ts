/** What was looked at changed before it was held: from the beginning, then. */
export class Overtaken extends Error {}

/**
 * Does a whole transaction a second time where the database broke it off because two waited for each
 * other, or where somebody was quicker: nothing of the first try is left, and nobody's words are lost.
 */
export async function onceMore<T>(transaction: () => Promise<T>): Promise<T> {
	try {
		return await transaction();
	} catch (error) {
		if (!(error instanceof Overtaken) && !isDeadlock(error)) throw error;
		return transaction();
	}
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DEADLOCK = '40P01';

function isDeadlock(error: unknown): boolean {
	const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
	return code === DEADLOCK || (cause !== undefined && isDeadlock(cause));
}
