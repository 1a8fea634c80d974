import type { EmergencyNumber, EmergencyService, Settings } from '#foundations/access/index.ts';
import type { Locale } from '#foundations/languages/index.ts';
import { intlLocalesOf, m } from '#foundations/languages/index.ts';

/** A number as a person in danger reads it. */
export type Call = { label: string; number: string; note?: string };

/** The numbers of the organisation's own country, and those of the others by their names. */
export type Calls = { here: Call[]; elsewhere: { country: string; calls: Call[] }[] };

/** An unchecked number is better than none, but it is said that nobody has checked it. */
export function callsOf(settings: Settings | null, locale: Locale): Calls {
	const home = settings?.country ?? '';
	const emergency: Settings['emergency'] = settings?.emergency ?? {};
	const others = Object.entries(emergency).filter(
		([country, numbers]) => country !== home && numbers.length > 0,
	);
	return { here: (emergency[home] ?? []).map(callOf), elsewhere: inOrder(others, locale) };
}

/** By the names of the countries; names and order of a language are dear to make, even for none. */
function inOrder(
	others: [string, readonly EmergencyNumber[]][],
	locale: Locale,
): Calls['elsewhere'] {
	if (others.length === 0) return [];
	const languages = intlLocalesOf(locale);
	const names = new Intl.DisplayNames(languages, { type: 'region' });
	const { compare } = new Intl.Collator(languages);
	return others
		.map(([country, numbers]) => ({
			country: names.of(country) ?? country,
			calls: numbers.map(callOf),
		}))
		.toSorted((a, b) => compare(a.country, b.country));
}

function callOf({ service, number, checked }: EmergencyNumber): Call {
	const label = sayService[service]();
	return checked ? { label, number } : { label, number, note: m.home_danger_unchecked() };
}

const sayService = {
	any: m.home_service_any,
	police: m.home_service_police,
	ambulance: m.home_service_ambulance,
	fire: m.home_service_fire,
	sea: m.home_service_sea,
	children: m.home_service_children,
} as const satisfies Record<EmergencyService, () => string>;
