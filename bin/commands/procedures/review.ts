import { Temporal } from '#foundations/time/index.ts';
import { keepReview } from '#modules/cases/server/index.ts';
import { ownFolder } from '../../terminal/with-database.ts';

export function review(procedure: string, { by, on }: { by: string; on?: string }): void {
	const today = Temporal.Now.plainDateISO('UTC').toString();
	const done = keepReview(ownFolder(), { procedure, by, on: on ?? today }, today);
	if (done.ok) {
		const { version, by: name, on: day } = done.review;
		process.stdout.write(
			`${procedure}, version ${version}: reviewed by ${name} on ${day}. Its page says so after the next start.\n`,
		);
		return;
	}
	process.stderr.write(`${WHY[done.why]}\n`);
	process.exitCode = 1;
}

const WHY = {
	'no-procedure': 'There is no such procedure: "amparo procedures list" names them all.',
	'no-name': 'Say who reviewed it.',
	'no-day': 'Give the day of the review as 2026-11-22, not one to come.',
} as const;
