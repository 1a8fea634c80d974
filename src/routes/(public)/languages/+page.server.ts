import { directionOf, locales, nameOf, weakestReviewOf } from '#foundations/languages/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	languages: locales.map((locale) => ({
		locale,
		name: nameOf(locale),
		direction: directionOf(locale),
		review: weakestReviewOf(locale, ['public', 'refusal']),
	})),
});
