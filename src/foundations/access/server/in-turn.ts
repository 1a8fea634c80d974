/**
 * Does slow work a little at a time: checking a password takes 46 MiB and the same threads that
 * open a person's inbox. A flood of sign-ins must wait for itself and not make others wait.
 */
export function inTurn({
	atOnce,
	waiting,
}: {
	atOnce: number;
	waiting: number;
}): <T>(work: () => Promise<T>) => Promise<T | 'busy'> {
	const queue: (() => void)[] = [];
	let running = 0;
	return async (work) => {
		if (running >= atOnce) {
			if (queue.length >= waiting) return 'busy';
			// Whoever ends hands over the place, so that nobody new slips in between.
			await new Promise<void>((turn) => queue.push(turn));
		} else running += 1;
		try {
			return await work();
		} finally {
			const next = queue.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
