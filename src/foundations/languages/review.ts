import { review } from './generated/review.js';
import type { Locale } from './languages.ts';

export type Area = 'public' | 'desk' | 'refusal' | 'letters' | 'procedures' | 'tracing';

/** How far a translation can be trusted. `by` and `on` (ISO day) are who checked it, and when. */
export type Review =
	| { state: 'original' | 'draft-by-machine' | 'missing' }
	| { state: 'checked-by-person' | 'changed-since-checked'; by: string; on: string };

const reviews = review as unknown as Record<Locale, Record<Area, Review>>;

export function reviewOf(locale: Locale, area: Area): Review {
	return reviews[locale][area];
}

/** The weakest state among the areas a reader meets: a page is as trustworthy as its worst part. */
export function weakestReviewOf(locale: Locale, areas: readonly Area[]): Review {
	const found = areas.map((area) => reviewOf(locale, area));
	return found.toSorted((a, b) => trust.indexOf(a.state) - trust.indexOf(b.state))[0] ?? NONE;
}

const NONE: Review = { state: 'missing' };

const trust: readonly Review['state'][] = [
	'missing',
	'draft-by-machine',
	'changed-since-checked',
	'checked-by-person',
	'original',
];
