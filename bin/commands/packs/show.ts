import { existsSync } from 'node:fs';
import { Temporal } from '#foundations/time/index.ts';
import { packFor } from '#modules/cases/index.ts';
import { useOwnLaw } from '#modules/cases/server/index.ts';
import { ownFolder, withDatabase } from '../../terminal/with-database.ts';

/** Numbered as the next version, so that what comes out can be changed and added. */
export async function show(country: string): Promise<void> {
	// Where nothing is installed the shipped packs are all there is, and none is set up for a look.
	if (process.env.DATABASE_URL || existsSync(ownFolder())) {
		await withDatabase((db) =>
			useOwnLaw(db, (line) => process.stderr.write(`${line}\n`), ownFolder()),
		);
	}
	const { version, from, ...pack } = packFor(country, Temporal.Now.plainDateISO('UTC'));
	const isKnown = from !== '0001-01-01';
	const next = {
		...pack,
		version: isKnown ? version + 1 : 1,
		from: isKnown ? from : Temporal.Now.plainDateISO('UTC').toString(),
		reviewer: null,
	};
	process.stdout.write(`${JSON.stringify(next, null, '\t')}\n`);
}
