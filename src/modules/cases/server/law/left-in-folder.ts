import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RulePack } from '#foundations/procedures/index.ts';
import { readJsonText } from '#foundations/procedures/server/index.ts';
import type { LawInDoubt } from '../../packs/doubts.ts';
import { packWithNothing } from '../../packs/index.ts';
import type { Review } from '../../reviews.ts';

/** The law that lies in a data folder, where an earlier version kept it, and nowhere else. */
export type LeftBehind = { packs: RulePack[]; doubts: LawInDoubt[]; said: string[] };

/**
 * Whoever had added a law did not mean the shipped one. So nothing is known of such a country since
 * the day of that pack, until somebody adds it, or a newer one, to the database.
 */
export function leftInFolder(
	dataFolder: string,
	added: { packs: readonly RulePack[]; reviews: readonly Review[] },
): LeftBehind {
	const left: LeftBehind = { packs: [], doubts: [], said: [] };
	for (const file of packFiles(join(dataFolder, 'packs'))) {
		const lost = nameOf(file);
		if (!lost) {
			left.said.push(`${file} is no pack that can be read. Nothing in it counts.`);
			continue;
		}
		const { country, version } = lost;
		if (added.packs.some((one) => one.country === country && one.version >= version)) continue;
		left.packs.push({ ...packWithNothing(country), ...lost });
		left.doubts.push({ ...lost, why: 'changed' });
		left.said.push(
			`${file} is where an earlier version kept the law of ${country}, and it is not in the database. Its limits are unknown until it is added: amparo packs add ${file}`,
		);
	}
	const file = join(dataFolder, 'reviews.json');
	if (existsSync(file) && !isAdded(read(file), added.reviews)) {
		left.said.push(
			`${file} is where an earlier version kept who reviewed a procedure. What is not in the database counts for nothing until it is noted again: amparo procedures review`,
		);
	}
	return left;
}

function packFiles(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return files.toSorted().map((file) => join(folder, file));
}

const header = z.object({
	country: z.string().regex(/^[A-Z]{2}$/),
	version: z.int(),
	from: z.iso.date(),
});

/** By what it says, or else by its name: `GT-1.json`. */
function nameOf(file: string): z.infer<typeof header> | null {
	const said = header.safeParse(read(file));
	if (said.success) return said.data;
	const [, country, version] = /([A-Z]{2})-(\d{1,9})\.json$/.exec(file) ?? [];
	return country ? { country, version: Number(version), from: '0001-01-01' } : null;
}

const listed = z.array(z.object({ procedure: z.string(), version: z.int() }));

function isAdded(given: unknown, reviews: readonly Review[]): boolean {
	const kept = listed.safeParse(given);
	const has = (one: z.infer<typeof listed>[number]) =>
		reviews.some(({ procedure, version }) => {
			return procedure === one.procedure && version >= one.version;
		});
	return kept.success && kept.data.every(has);
}

function read(file: string): unknown {
	try {
		const found = readJsonText(readFileSync(file, 'utf8'));
		return found.ok ? found.given : null;
	} catch {
		return null;
	}
}
