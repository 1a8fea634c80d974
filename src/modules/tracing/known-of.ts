import { type CoarseDateInput, coarseDate, Temporal } from '#foundations/time/index.ts';
import type { Content, Person, SaidBirth, SaidLeg, SaidMark } from './content.ts';
import {
	birthByAge,
	type Known,
	type KnownBirth,
	type Leg,
	type Mark,
	type Range,
	statedBirth,
} from './evidence/index.ts';
import { analyseName } from './names/index.ts';
import { canBeSearched } from './search/query-names.ts';
import type { SearchRecord } from './search/search-record.ts';

type Days = { from: string; to: string };

/** What was set by people beside the words of a record: its event, and who travelled along. */
export type Ties = { event?: string; companions?: readonly string[] };

/**
 * What the evidence takes from a record: dates of any calendar as intervals of ISO days, ages as
 * births, places as coarse codes. Null for an event, which is nobody.
 *
 * @param registeredOn the day on which an age was said, where the record names none
 */
export function knownOf(
	content: Content,
	registeredOn: Temporal.PlainDate,
	ties: Ties = {},
): Known | null {
	if (content.kind === 'event') return null;
	const { person } = content;
	const birth = birthOfPerson(person.birth, registeredOn);
	return {
		...bodyOf(person),
		...(birth && { birth }),
		...(ties.event && { event: ties.event }),
		...(ties.companions?.length && { companions: [...ties.companions] }),
		...companionsNamed(person.companionNames),
		...pathOf(content, registeredOn),
	};
}

function companionsNamed(names: readonly string[] = []): Known {
	const written = names.filter(canBeSearched);
	return written.length > 0 ? { companionNames: written.map(analyseName) } : {};
}

/** What the index of names takes from it; null where nobody wrote a name that has a letter. */
export function searchRecordOf(
	id: string,
	person: Pick<Person, 'names'>,
	known: Known,
): SearchRecord | null {
	const names = person.names.map(({ written }) => written.trim()).filter(canBeSearched);
	if (names.length === 0) return null;
	const [origin] = known.origins ?? [];
	const lastSeen = known.legs?.at(-1)?.place;
	return {
		id,
		names,
		...(known.birth && { birth: { from: known.birth.from, to: known.birth.to } }),
		...(known.sex && { sex: known.sex }),
		...(origin && { origin }),
		...(lastSeen && { lastSeen }),
	};
}

function bodyOf({ names, sex, origins, languages, heightCm, build, marks }: Person): Known {
	const written = names.filter((name) => name.written.trim() !== '');
	return {
		...(written.length > 0 && {
			names: written.map((name) => ({ name: analyseName(name.written), use: name.use })),
		}),
		...(sex && { sex }),
		...(origins?.length && { origins: origins.map((code) => code.toUpperCase()) }),
		...(languages?.length && { languages: languages.map(speech) }),
		...(heightCm && { height: inOrder(heightCm) }),
		...(build && { build }),
		...(marks?.length && { marks: marks.map(markOf) }),
	};
}

/** Where and until when, which differs by what the record is about. */
function pathOf(content: Exclude<Content, { kind: 'event' }>, on: Temporal.PlainDate): Known {
	const own = (content.person.legs ?? []).flatMap((leg) => legOf(leg, on));
	if (content.kind === 'missing') {
		const lastContact = daysOf(content.lastContact?.when, on);
		return { ...withLegs(own), condition: 'living', ...(lastContact && { lastContact }) };
	}
	if (content.kind === 'alive') {
		const there = legOf({ ...content.where, ...whenever(content.foundOn) }, on);
		return { ...withLegs([...own, ...there]), condition: 'living' };
	}
	const there = legOf({ ...placeOf(content.found), ...whenever(content.found?.on) }, on);
	const died = diedOf(content, on);
	return {
		...withLegs([...own, ...there]),
		condition: content.condition ?? 'unknown',
		...(died && { died }),
	};
}

function withLegs(legs: readonly Leg[]): Known {
	return legs.length > 0 ? { legs } : {};
}

function whenever(when: CoarseDateInput | undefined): { when?: CoarseDateInput } {
	return when ? { when } : {};
}

function placeOf(found: { place?: string; country?: string } | undefined) {
	return {
		...(found?.place && { place: found.place }),
		...(found?.country && { country: found.country }),
	};
}

/** From the earliest day that was estimated to the day on which the body was found. */
function diedOf(
	{ died, found }: Extract<Content, { kind: 'dead' }>,
	on: Temporal.PlainDate,
): Days | null {
	const [first, last, seen] = [daysOf(died?.from, on), daysOf(died?.to, on), daysOf(found?.on, on)];
	const to = last?.to ?? seen?.to ?? first?.to;
	if (!to) return null;
	const from = first?.from ?? EARLIEST;
	return from <= to ? { from, to } : { from: to, to: from };
}

/** Nothing is said of when the death began to be possible. */
const EARLIEST = '1900-01-01';

/** An age counts on the day that was named; whoever said it, it stays an estimate. */
function birthOfPerson(birth: SaidBirth | undefined, on: Temporal.PlainDate): KnownBirth | null {
	if (!birth) return null;
	if (birth.kind === 'date') return statedBirth(birth.date, on);
	const counted = birth.on ? dayFrom(birth.on) : on;
	if (!counted) return null;
	return birthByAge(inOrder(birth.age), counted);
}

function legOf(
	{ place, country, when }: Pick<SaidLeg, 'place' | 'country' | 'when'>,
	on: Temporal.PlainDate,
): Leg[] {
	const days = daysOf(when, on);
	const timed = days ? { when: days } : {};
	const coarse = [placeCode(place), country?.toUpperCase()];
	return coarse.flatMap((code) => (code ? [{ place: code, ...timed }] : []));
}

/** A place by its letters, whatever the accents and signs around them; empty for none. */
export function placeCode(place: string | undefined): string {
	const letters = (place ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function markOf({ kind, site, seen }: SaidMark): Mark {
	return { kind, site: placeCode(site), seen };
}

/** `ar-SY` and `ar` are one language here: who speaks one is understood in the other. */
function speech(tag: string): string {
	return tag.toLowerCase().split('-')[0] ?? tag;
}

function daysOf(when: CoarseDateInput | undefined, on: Temporal.PlainDate): Days | null {
	const answer = when ? coarseDate(when, on) : null;
	return answer?.ok ? { from: answer.from, to: answer.until } : null;
}

function dayFrom(iso: string): Temporal.PlainDate | null {
	try {
		return Temporal.PlainDate.from(iso);
	} catch {
		return null;
	}
}

function inOrder({ from, to }: Range): Range {
	return from <= to ? { from, to } : { from: to, to: from };
}
