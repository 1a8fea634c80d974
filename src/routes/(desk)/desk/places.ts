import { intlLocalesOf, type Locale } from '#foundations/languages/index.ts';

export type Choice = { value: string; label: string };

/**
 * Every country and territory that Unicode CLDR has a name for, in the reader's language.
 *
 * Letters are tried and not listed: the list would be the longer file and the sooner out of date.
 */
export function countryChoices(locale: Locale): Choice[] {
	const names = new Intl.DisplayNames(intlLocalesOf(locale), { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	return letters
		.flatMap((first) => letters.map((second) => first + second))
		.filter((code) => !NO_COUNTRY.has(code) && isCanonical(code))
		.flatMap((value) => {
			const label = names.of(value);
			return label && label !== value ? [{ value, label }] : [];
		})
		.toSorted((a, b) => a.label.localeCompare(b.label, intlLocalesOf(locale)));
}

export function timeZoneChoices(): Choice[] {
	return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({
		value,
		label: value.replaceAll('_', ' '),
	}));
}

/** Whether a code is one of the above; forms send what they like. */
export function isCountry(code: string): boolean {
	return countryChoices('en').some(({ value }) => value === code);
}

export function isTimeZone(zone: string): boolean {
	return timeZoneChoices().some(({ value }) => value === zone);
}

type WithZones = Intl.Locale & { getTimeZones(): string[] | undefined };

/** The time zone of a country that has one; many have several, and then someone has to say. */
export function onlyTimeZoneOf(country: string): string | undefined {
	if (!/^[A-Z]{2}$/.test(country)) return undefined;
	const zones = (new Intl.Locale(`und-${country}`) as WithZones).getTimeZones() ?? [];
	return zones.length === 1 ? zones[0] : undefined;
}

/** Unions, test regions and other codes that CLDR names and nobody lives in. */
const NO_COUNTRY = new Set([
	'EU',
	'EZ',
	'UN',
	'QO',
	'XA',
	'XB',
	'ZZ',
	'AC',
	'CP',
	'DG',
	'CQ',
	'IC',
	'EA',
	'TA',
]);

/** Withdrawn codes (DD, SU, ZR) are turned into their successors and so drop out. */
function isCanonical(code: string): boolean {
	return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}
