import { shownAs } from '#foundations/procedures/index.ts';

/** What a limit rests on; without a kind where only the law of a country will say how long it is. */
export function basisOf(clock: Parameters<typeof shownAs>[0]) {
	const { basis, ...norm } = shownAs(clock);
	const byCountry = typeof clock.within === 'object' && 'pack' in clock.within;
	return { basis: byCountry ? null : basis, ...norm };
}
