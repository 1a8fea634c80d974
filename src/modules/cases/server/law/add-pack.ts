import type { Db } from '#foundations/db/server/index.ts';
import type { RulePack } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { noteLaw } from './note-law.ts';

/**
 * Keeps what a country's law says, as the file `text` has it. That it may be kept, `packProblems`
 * said before.
 */
export function addPack(
	db: Db,
	{ pack, text }: { pack: RulePack; text: string },
	now: Temporal.Instant,
): Promise<string> {
	const { country, version, from } = pack;
	const facts = { country, version, from };
	return noteLaw(db, { kind: 'pack', text, news: 'cases.pack-added', facts, now });
}
