import type { Compartment } from '#foundations/access/index.ts';
import { readCompartments, readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { readReport } from '#modules/reports/forms.ts';
import { KINDS, sealSubmission } from '#modules/reports/index.ts';
import { submitReport } from '#modules/reports/server/index.ts';
import { STORIES } from './stories.ts';

/** Sends the stories as their tellers would, over the last two weeks. */
export async function tellStories(db: Db, now: Temporal.Instant): Promise<void> {
	const [intake, children] = await readCompartments(db);
	for (const [position, { team, answer: _, ...told }] of STORIES.entries()) {
		const daysAgo = (STORIES.length - position) % 12;
		const to = team === 'children' ? children : intake;
		if (to)
			await send(db, to, { mode: 'anonymous', ...told }, now.subtract({ hours: 24 * daysAgo }));
	}
}

const PLACES = ['MX', 'GT', 'US'] as const;
const LANGUAGES = ['es', 'en', 'fr', 'ht'] as const;

/** The quiet months before, so that the figures have something to count. */
export async function tellPast(db: Db, now: Temporal.Instant): Promise<void> {
	const [intake] = await readCompartments(db);
	for (let n = 0; n < 48 && intake; n += 1) {
		const told = {
			words: 'Told in the months before this demonstration.',
			mode: 'anonymous',
			kind: KINDS[(n * n) % 5],
			country: PLACES[n % 7 === 0 ? 2 : n % 2],
			language: LANGUAGES[n % 4],
		};
		await send(db, intake, told, now.subtract({ hours: 24 * (35 + n) }));
	}
}

async function send(
	db: Db,
	compartment: Compartment,
	told: Record<string, unknown>,
	now: Temporal.Instant,
): Promise<void> {
	const settings = await readSettings(db);
	const read = readReport(told);
	if (!settings || !read.ok) throw new Error('a story of the demonstration cannot be told');
	const to = { compartment, installationSalt: settings.installationSalt };
	const envelope = await sealSubmission(read.report, to, newReceipt());
	await submitReport(db, envelope, { now, wave: null });
}
