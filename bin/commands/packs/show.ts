import { Temporal } from '#foundations/time/index.ts';
import { packFor, useOwnPacks } from '#modules/cases/index.ts';
import { ownPacksIn } from '#modules/cases/server/index.ts';
import { ownFolder } from '../../terminal/with-database.ts';

/** Numbered as the next version, so that what comes out can be changed and added. */
export function show(country: string): void {
	useOwnPacks(ownPacksIn(ownFolder()));
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
