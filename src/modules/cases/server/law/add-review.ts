import { z } from 'zod';
import type { Db } from '#foundations/db/server/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import { newestOf } from '../../procedures.ts';
import type { Review } from '../../reviews.ts';
import { noteLaw } from './note-law.ts';

export type Reviewed =
	| { ok: true; review: Review }
	| { ok: false; why: 'no-procedure' | 'no-name' | 'no-day' };

/**
 * Notes who read the newest version of a procedure.
 *
 * @param on ISO day, not in the future; today where none is given
 */
export async function addReview(
	db: Db,
	{ procedure: id, by, on }: { procedure: string; by: string; on?: string },
	now: Temporal.Instant,
): Promise<Reviewed> {
	const today = dayOf(now, 'UTC').toString();
	const procedure = newestOf(id);
	if (!procedure) return { ok: false, why: 'no-procedure' };
	const review = { procedure: id, version: procedure.version, by: by.trim(), on: on ?? today };
	if (!z.string().min(1).max(200).safeParse(review.by).success)
		return { ok: false, why: 'no-name' };
	if (!z.iso.date().safeParse(review.on).success || review.on > today) {
		return { ok: false, why: 'no-day' };
	}
	const facts = { procedure: id, version: procedure.version, on: review.on };
	const news = 'cases.procedure-reviewed';
	await noteLaw(db, { kind: 'review', text: JSON.stringify(review), news, facts, now });
	return { ok: true, review };
}
