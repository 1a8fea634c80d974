import type { PackAuthority } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { packFor } from './pack-for.ts';

export type PostFor =
	| { found: true; post: PackAuthority }
	/** Nobody has sourced the posts of that State here, or the place is in no district of theirs. */
	| { found: false; why: 'not-sourced' | 'no-district' };

/** The posts in a country whose districts somebody sourced. */
export function postsIn(country: string, day: Temporal.PlainDate): readonly PackAuthority[] {
	return packFor(country, day).authorities.consular ?? [];
}

/**
 * Which post of a State serves a place. It is looked up and never told by itself: whether anything
 * goes there is the person's choice (VCCR art. 36(1)(b), (c)).
 *
 * @param district ISO 3166-2 code of the place
 */
export function postFor(
	{ sentBy, district }: { sentBy: string; district: string },
	day: Temporal.PlainDate,
): PostFor {
	const country = district.slice(0, 2);
	const posts = postsIn(country, day).filter((post) => post.sentBy === sentBy);
	if (posts.length === 0) return { found: false, why: 'not-sourced' };
	const post = posts.find((one) => one.district.length === 0 || one.district.includes(district));
	return post ? { found: true, post } : { found: false, why: 'no-district' };
}
