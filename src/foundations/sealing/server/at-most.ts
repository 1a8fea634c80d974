/** Runs work at most so many at a time; the rest waits in the order in which it came. */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (work) => {
		if (running >= most) await new Promise<void>((turn) => waiting.push(turn));
		else running += 1;
		try {
			return await work();
		} finally {
			// Whoever comes next takes this place: it is never free in between.
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
