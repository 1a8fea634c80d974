import { Temporal } from '#foundations/time/index.ts';
import type { PackAuthority, PackLimit, RulePack } from '../rule-pack.ts';
import { type Fault, fault } from './fault.ts';
import { lengthFault } from './lengths.ts';
import { packShape } from './pack-shape.ts';
import { isAddress, isDay, readingFaults } from './readings.ts';
import { shapeFaults } from './shape.ts';

/** What is wrong with what a country’s pack says. It may be anything that a file held. */
export function lintPack(given: unknown): Fault[] {
	const faults = shapeFaults(given, packShape);
	if (faults.length > 0) return faults;
	const pack = given as RulePack;
	return [
		...fault(!isDay(pack.from), 'from', `"${pack.from}" is no ISO day.`),
		...fault(!isZone(pack.zone), 'zone', `"${pack.zone}" is no time zone.`),
		...Object.entries(pack.limits).flatMap(([name, limit]) =>
			limitFaults(limit, `limits.${name}`, pack.country),
		),
		...Object.entries(pack.authorities).flatMap(([kind, list]) =>
			list.flatMap((one, i) => authorityFaults(one, `authorities.${kind}.${i}`, pack.country)),
		),
	];
}

function limitFaults(limit: PackLimit, path: string, country: string): Fault[] {
	if (limit === 'unknown') return [];
	const { within, basis, cite } = limit;
	return [
		...fault(!cite?.trim(), `${path}.cite`, 'A limit without a source is unknown.'),
		...fault(
			typeof within === 'string' && !isLength(within),
			`${path}.within`,
			`"${within}" is no length of time, such as PT48H, P60D or P2M.`,
		),
		...lengthFault(typeof within === 'string' ? within : within.workingDays, `${path}.within`),
		...fault(
			basis === 'policy' && country !== 'neutral',
			`${path}.basis`,
			'A promise of our own is not what a country says: its limit is unknown.',
		),
		...readingFaults(limit, path),
	];
}

function authorityFaults(
	{ district, source, read }: PackAuthority,
	path: string,
	country: string,
): Fault[] {
	const elsewhere = district.find((code) => !code.startsWith(`${country}-`));
	return [
		...fault(!source.trim(), `${path}.source`, 'Who is named here needs a source.'),
		...fault(
			elsewhere !== undefined,
			`${path}.district`,
			`"${elsewhere}" is no part of ${country} (ISO 3166-2).`,
		),
		...fault(
			!!read && !isAddress(read.at),
			`${path}.read.at`,
			`"${read?.at}" is no https address.`,
		),
		...fault(!!read && !isDay(read.on), `${path}.read.on`, `"${read?.on}" is no ISO day.`),
	];
}

function isLength(text: string): boolean {
	try {
		return Temporal.Duration.from(text).sign === 1;
	} catch {
		return false;
	}
}

function isZone(text: string): boolean {
	try {
		return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text));
	} catch {
		return false;
	}
}
