import { dayOf } from '#foundations/time/index.ts';
import { countries } from '#modules/reports/ui/person/countries.ts';

/** What the form of a search needs besides what was typed. */
export function choicesOf({ now, settings }: App.Locals) {
	return {
		countries: countries(),
		today: dayOf(now(), settings?.timeZone ?? 'UTC').toString(),
	};
}

/** ISO 3166-1 alpha-2. */
export function countryCodes(): string[] {
	return countries().map(({ value }) => value);
}
