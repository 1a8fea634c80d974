import type { CoarseDateInput } from '#foundations/time/index.ts';
import type { Build, Condition, MarkKind, NameUse, Range } from './evidence/index.ts';

/**
 * What is sealed of a record of this room, in the clear: the JSON inside an age file. Each change
 * is a revision of the whole; earlier ones stay.
 *
 * Source of the fields: PFIF 1.4; the mirrored ante-mortem and post-mortem forms of INTERPOL
 * Disaster Victim Identification (2018), without their prints, dental charts and DNA (R8).
 */
export type Content = Sought | Living | Remains | EventContent;

/** A name as somebody wrote it, in any script, with what is known about its use. */
export type SaidName = { written: string; use: NameUse };

/** A date or an age as it was said. `age` counts on `on`, an ISO day; the record's day if absent. */
export type SaidBirth =
	| { kind: 'date'; date: CoarseDateInput }
	| { kind: 'age'; age: Range; on?: string };

/** A mark of the body as somebody described it, with the place in words. */
export type SaidMark = { kind: MarkKind; site: string; seen: boolean; words?: string };

/** One stretch of a journey. `place` as written; `country` ISO 3166-1 alpha-2. */
export type SaidLeg = {
	place?: string;
	country?: string;
	when?: CoarseDateInput;
	/** How, with whom, by whose help. */
	words?: string;
};

/** What is known of anyone, sought or found; nothing is required. */
export type Person = {
	names: readonly SaidName[];
	birth?: SaidBirth;
	sex?: 'female' | 'male' | 'other';
	/** ISO 3166-1 alpha-2; more than one where families or registers disagree. */
	origins?: readonly string[];
	/** BCP 47. */
	languages?: readonly string[];
	/** Village, town, people: where from, in words. */
	from?: string;
	heightCm?: Range;
	build?: Build;
	marks?: readonly SaidMark[];
	/** Clothes, jewellery, documents, what was carried. */
	effects?: string;
	legs?: readonly SaidLeg[];
	/** Names of those who travelled along, as written. */
	companionNames?: readonly string[];
	/** Fields of a file from elsewhere that this form has no place for; they come out again. */
	kept?: Readonly<Record<string, string>>;
	/** From which file it came, so that the same file brings nobody twice. */
	came?: CameFrom;
};

/** `mark` stands for the source and its number there, `said` for what the file said last. */
export type CameFrom = { source: string; mark: string; said: string; on?: string };

/** Whom a family looks for. */
export type Sought = {
	kind: 'missing';
	person: Person;
	/** Phone and accounts the missing person used. Never shown in a comparison (extortion). */
	phones?: string;
	lastContact?: { when?: CoarseDateInput; how?: string; words?: string };
	/** What the one who asks is to the person. */
	relation?: string;
	/** Where a relative's sample is kept and its number there; never the profile. */
	samples?: string;
	/** How the family wants to be told, whatever there is to tell. */
	telling: Telling;
	/** What one may do with it, each only with a yes. */
	sharing: readonly SharedWith[];
	words?: string;
};

export type Telling = {
	/** Who is to be told, and how to reach them. */
	whom?: string;
	contact?: string;
	way: TellingWay;
	/** May a word about a death be written into the inbox? Else only the day of a talk. */
	inInbox: boolean;
};

export const TELLING_WAYS = ['in_person', 'phone', 'through_someone', 'inbox'] as const;
export type TellingWay = (typeof TELLING_WAYS)[number];

/**
 * With whom a search may be shared: a closed list. A consulate is never in it by itself, and
 * enforcement is in none of them (R2).
 */
export const SHARED_WITH = [
	'red_cross',
	'forensic_institute',
	'consulate',
	'partner_organisations',
] as const;
export type SharedWith = (typeof SHARED_WITH)[number];

/** Somebody found alive: in a hospital, a shelter, detention. */
export type Living = {
	kind: 'alive';
	person: Person;
	where?: { place?: string; country?: string; institution?: string };
	foundOn?: CoarseDateInput;
	/** What the person wants their family to learn; without an answer nothing is told. */
	wish: Wish;
	/** Only what the person wrote for their family, and only if `message` or `contact`. */
	message?: string;
	/** How the family may reach the person, only if `contact`. */
	contact?: string;
	words?: string;
};

/** `nothing`: the family reads what every family reads. `alive`: only that. */
export const WISHES = ['not_asked', 'nothing', 'alive', 'message', 'contact'] as const;
export type Wish = (typeof WISHES)[number];

/** Somebody found dead whose name nobody knows for certain. */
export type Remains = {
	kind: 'dead';
	person: Person;
	/** Absent while nobody has said it. */
	condition?: Exclude<Condition, 'unknown'>;
	category: DeathCategory;
	found?: {
		on?: CoarseDateInput;
		place?: string;
		country?: string;
		/** By whom, and where exactly, in words or coordinates. */
		words?: string;
	};
	/** Earliest and latest day of the death, as estimated. */
	died?: { from?: CoarseDateInput; to?: CoarseDateInput };
	cause?: string;
	/** The authority that is competent for the identification, and its number of the case. */
	authority?: string;
	authorityReference?: string;
	/** Where the body lies, with the number of the grave. */
	burial?: string;
	certificate?: string;
	samples?: string;
	words?: string;
};

/**
 * Where a death belongs in the figures. The Missing Migrants Project (IOM) does not count the last
 * three; here each has a row of its own.
 */
export const DEATH_CATEGORIES = [
	'journey',
	'detention',
	'during_return',
	'after_return',
	'other',
] as const;
export type DeathCategory = (typeof DEATH_CATEGORIES)[number];

/** A shipwreck, a crossing, a fire; its counts and coarse place are facts of the row. */
export type EventContent = { kind: 'event'; title: string; words?: string; sources?: string };
