import { now } from '#foundations/time/server/index.ts';
import { addReview } from '#modules/cases/server/index.ts';
import { withDatabase } from '../../terminal/with-database.ts';

export function review(procedure: string, said: { by: string; on?: string }): Promise<void> {
	return withDatabase(async (db) => {
		const done = await addReview(db, { procedure, ...said }, now());
		if (done.ok) {
			const { version, by, on } = done.review;
			process.stdout.write(
				`${procedure}, version ${version}: reviewed by ${by} on ${on}. Its page says so after the next start.\n`,
			);
			return;
		}
		process.stderr.write(`${WHY[done.why]}\n`);
		process.exitCode = 1;
	});
}

const WHY = {
	'no-procedure': 'There is no such procedure: "amparo procedures list" names them all.',
	'no-name': 'Say who reviewed it, in at most 200 letters.',
	'no-day': 'Give the day of the review as 2026-11-22, not one to come.',
} as const;
