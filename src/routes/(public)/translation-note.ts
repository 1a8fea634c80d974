import type { Locale } from '#foundations/languages/index.ts';
import { m, weakestReviewOf } from '#foundations/languages/index.ts';

/** What a reader should know about the words of the public pages; nothing when they are sound. */
export function translationNote(locale: Locale): string | undefined {
	const review = weakestReviewOf(locale, ['public', 'refusal']);
	if (review.state === 'missing') return m.language_review_missing();
	if (review.state === 'draft-by-machine') return m.language_review_draft();
	if (!('by' in review)) return undefined;
	const by = { name: review.by, day: review.on };
	return review.state === 'checked-by-person'
		? m.language_review_checked(by)
		: m.language_review_changed(by);
}
