import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lintPack, type RulePack } from '#foundations/procedures/index.ts';
import { useOwnPacks } from '../packs/index.ts';
import { newestOf } from '../procedures.ts';
import { type Review, useReviews } from '../reviews.ts';

/**
 * What an installation knows of the law beside what is shipped: packs in `packs/` of its data folder,
 * and who reviewed which procedure. Both are read at the start, by every process.
 *
 * @throws Error with each line that is wrong
 */
export function useOwnLaw(dataFolder: string): void {
	useOwnPacks(ownPacksIn(dataFolder));
	useReviews(reviewsIn(dataFolder));
}

export function ownPacksIn(dataFolder: string): RulePack[] {
	const folder = join(dataFolder, 'packs');
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	const given = files.map((file) => ({ file, pack: read(join(folder, file)) as RulePack }));
	const packs: RulePack[] = [];
	for (const { file, pack } of given) {
		// Its form alone: what was right when it was added stops no release that came later.
		const wrong = lintPack(pack);
		if (wrong.length > 0) {
			const lines = wrong.map(
				({ path, sentence }) => `${join(folder, file)}: ${path}: ${sentence}`,
			);
			throw new Error(lines.join('\n'));
		}
		packs.push(pack);
	}
	return packs;
}

/** Never over a file that is there: what once was the law stays readable. */
export function keepOwnPack(dataFolder: string, pack: RulePack): string {
	const folder = join(dataFolder, 'packs');
	mkdirSync(folder, { recursive: true });
	const file = join(folder, `${pack.country}-${pack.version}.json`);
	writeFileSync(file, `${JSON.stringify(pack, null, '\t')}\n`, { flag: 'wx' });
	return file;
}

const day = z.iso.date();
const review = z.strictObject({
	procedure: z.string(),
	version: z.int(),
	by: z.string().trim().min(1).max(200),
	on: day,
});

export function reviewsIn(dataFolder: string): Review[] {
	const file = join(dataFolder, 'reviews.json');
	if (!existsSync(file)) return [];
	const kept = z.array(review).safeParse(read(file));
	if (!kept.success) throw new Error(`${file}: it is no list of reviews.`);
	return kept.data;
}

export type Reviewed =
	| { ok: true; review: Review }
	| { ok: false; why: 'no-procedure' | 'no-name' | 'no-day' };

/** Notes who read the newest version of a procedure. @param on ISO day, not in the future */
export function keepReview(
	dataFolder: string,
	{ procedure: id, by, on }: Omit<Review, 'version'>,
	today: string,
): Reviewed {
	const procedure = newestOf(id);
	if (!procedure) return { ok: false, why: 'no-procedure' };
	if (!by.trim()) return { ok: false, why: 'no-name' };
	if (!day.safeParse(on).success || on > today) return { ok: false, why: 'no-day' };
	const added = { procedure: id, version: procedure.version, by: by.trim(), on };
	const all = [...reviewsIn(dataFolder), added];
	writeFileSync(join(dataFolder, 'reviews.json'), `${JSON.stringify(all, null, '\t')}\n`);
	return { ok: true, review: added };
}

function read(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Error(`${file}: ${(error as Error).message}`);
	}
}
