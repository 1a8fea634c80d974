/**
 * Lets work that arrives together be done together: one transaction, one wait for the disk.
 *
 * While a batch is being written, what comes next waits and forms the next batch, so nobody waits
 * on purpose and a quiet hour has batches of one. When a batch fails, each of its jobs is tried
 * alone, so that one bad job never takes the others with it.
 *
 * @param work does all jobs or none, and answers in their order
 */
export function together<Job, Answer>(
	work: (jobs: readonly Job[]) => Promise<readonly Answer[]>,
	most = 32,
): (job: Job) => Promise<Answer> {
	type Waiting = { job: Job; done: (answer: Answer) => void; failed: (error: unknown) => void };
	const queue: Waiting[] = [];
	let busy = false;

	async function drain(): Promise<void> {
		busy = true;
		while (queue.length > 0) await write(queue.splice(0, most));
		busy = false;
	}

	async function write(batch: readonly Waiting[]): Promise<void> {
		try {
			const answers = await work(batch.map(({ job }) => job));
			for (const [position, { done }] of batch.entries()) done(answers[position] as Answer);
		} catch (error) {
			const [only] = batch;
			if (batch.length === 1) only?.failed(error);
			else for (const one of batch) await write([one]);
		}
	}

	return (job) =>
		new Promise((done, failed) => {
			queue.push({ job, done, failed });
			if (!busy) void drain();
		});
}
