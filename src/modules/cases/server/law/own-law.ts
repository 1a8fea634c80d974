import { asc } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { lintPack, type RulePack } from '#foundations/procedures/index.ts';
import { readJsonText } from '#foundations/procedures/server/index.ts';
import { type LawInDoubt, useDoubts } from '../../packs/doubts.ts';
import { packWithNothing, useOwnPacks } from '../../packs/index.ts';
import { type Review, useReviews } from '../../reviews.ts';
import { leftInFolder } from './left-in-folder.ts';
import { digestOf, LAW } from './note-law.ts';
import { ownLaw } from './tables.ts';

export type OwnLaw = {
	packs: RulePack[];
	reviews: Review[];
	doubts: LawInDoubt[];
	/** Reviews that the ledger names and that are not there as they were added. */
	lostReviews: { procedure: string; version: number }[];
};

/**
 * What this installation knows of the law beside what is shipped, from now on in this process.
 *
 * @param warn told each thing that is not as it was added
 * @param dataFolder where an earlier version kept it
 */
export async function useOwnLaw(
	db: Db,
	warn: (line: string) => void,
	dataFolder: string,
): Promise<void> {
	const { packs, reviews, doubts, lostReviews } = await ownLawIn(db);
	const left = leftInFolder(dataFolder, { packs, reviews });
	useOwnPacks([...left.packs, ...packs]);
	useReviews(reviews);
	useDoubts([...doubts, ...left.doubts]);
	for (const doubt of doubts) warn(sentenceOf(doubt));
	for (const { procedure, version } of lostReviews) {
		warn(
			`The review of ${procedure}, version ${version}, is not as it was added (the ledger names another digest). Nobody counts as its reviewer until it is noted again, or a backup is restored.`,
		);
	}
	for (const line of left.said) warn(line);
}

/**
 * Only what the ledger names by its digest is law here. Of a pack that the ledger names and that is
 * not there as it was added nothing is known any more: its limits are unknown, and no older version
 * and no default stands in for them.
 */
export async function ownLawIn(db: Db): Promise<OwnLaw> {
	const rows = await db.select().from(ownLaw).orderBy(asc(ownLaw.seq));
	const intact = new Map(
		rows.filter(({ digest, text }) => digestOf(text) === digest).map((row) => [row.digest, row]),
	);
	const packs: RulePack[] = [];
	const reviews: Review[] = [];
	const doubts: LawInDoubt[] = [];
	const lostReviews: OwnLaw['lostReviews'] = [];
	const named = new Set<string>();
	for (const { kind, facts } of await entriesOfLaw(db)) {
		const { digest, country, version, from } = facts;
		named.add(String(digest));
		const given = read(intact.get(String(digest))?.text);
		if (kind === 'cases.procedure-reviewed') {
			const review = reviewShape.safeParse(given);
			const lost = { procedure: String(facts.procedure), version: Number(version) };
			if (review.success) reviews.push(review.data);
			else lostReviews.push(lost);
			continue;
		}
		if (given !== null && lintPack(given).length === 0) {
			packs.push(given as RulePack);
			continue;
		}
		const lost = { country: String(country), version: Number(version), from: String(from) };
		packs.push({ ...packWithNothing(lost.country), ...lost });
		doubts.push({ ...lost, why: 'changed' });
	}
	for (const { digest, kind, text } of rows) {
		if (named.has(digest) || kind !== 'pack') continue;
		const { country = '?', version = 0, from = '' } = { ...(read(text) as Partial<RulePack>) };
		// A changed text is told where the ledger misses it; this one nobody added.
		if (doubts.some((one) => one.country === country && one.version === version)) continue;
		doubts.push({ country, version, from, why: 'never-added' });
	}
	return { packs, reviews, doubts, lostReviews };
}

async function entriesOfLaw(db: Db) {
	const all = [];
	for (let after = 0; ; ) {
		const some = await readEntries(db, { subject: LAW, after });
		all.push(...some);
		if (some.length < 1000) return all;
		after = some.at(-1)?.seq ?? after;
	}
}

const reviewShape = z.strictObject({
	procedure: z.string(),
	version: z.int(),
	by: z.string(),
	on: z.iso.date(),
});

function read(text: string | undefined): unknown {
	const found = text === undefined ? null : readJsonText(text);
	return found?.ok ? found.given : null;
}

function sentenceOf({ country, version, why }: LawInDoubt): string {
	const which = `The law of ${country}, version ${version},`;
	return why === 'changed'
		? `${which} is not as it was added (the ledger names another digest). Its limits are unknown until it is added anew as a newer version, or a backup is restored.`
		: `${which} lies in the database and nobody added it (the ledger does not name it). It counts for nothing.`;
}
