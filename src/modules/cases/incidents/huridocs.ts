/**
 * A term of the HURIDOCS micro-thesauri: number of the list, code, and its English words.
 *
 * Source: Dueck, Guzman, Verstappen, Micro-thesauri: a tool for documenting human rights violations
 * (HURIDOCS 2001), as HURIDOCS itself keeps them in OpenEvSys (`schema/mysql-dbpopulate-mt.sql`), read
 * on 2026-11-22. `checked: false`: the branch is known, the term itself was not read there.
 */
export type Term = {
	readonly list: 4 | 16 | 18 | 19 | 41 | 42;
	readonly code: string;
	readonly term: string;
	readonly checked: boolean;
};

const read = (list: Term['list'], code: string, term: string): Term => ({
	...{ list, code, term },
	checked: true,
});

/** What was done to someone (list 4). Ours, for what happens to migrants; null: HURIDOCS has no such term. */
export const ACT_TYPES = {
	killing: read(4, '0101', 'Direct actions which violate the right to life'),
	'death-in-custody': read(4, '01010601', 'Death in detention or police custody'),
	'attempted-killing': read(4, '010109', 'Attempted killings'),
	'torture-or-cruelty': read(4, '02011111', 'Torture'),
	beating: { list: 4, code: '0201', term: 'Personal integrity', checked: false },
	'sexual-violence': read(4, '020102', 'Sexual violations'),
	threats: read(4, '02010301', 'Threats (not including death threats)'),
	'arbitrary-detention': { list: 4, code: '0301', term: 'Liberty', checked: false },
	'mass-roundup': read(4, '030107', 'Mass roundup'),
	enslavement: read(4, '030106', 'Slavery'),
	'pushed-back': { list: 4, code: '05', term: 'Movement or residence', checked: false },
	'left-without-rescue': null,
	'asylum-refused-a-hearing': null,
	'things-taken': null,
	extortion: null,
	'other-act': null,
} as const satisfies Record<string, Term | null>;

/** How somebody took part in an act (list 18). */
export const INVOLVEMENTS = {
	'carried-out': read(18, '0101', 'Directly carried out the act'),
	'gave-orders': read(18, '0102', 'Gave orders that led to the act'),
	'passive-accomplice': read(18, '0103', 'Passive accomplice in the act'),
	'was-present': read(18, '0104', 'Confirmed to be present in the execution of the act'),
	planned: read(18, '0105', 'Planned the act'),
	suspected: read(18, '0106', 'Suspected of involvement in the act'),
} as const satisfies Record<string, Term>;

/** Who they acted as. Ours; alleged until somebody decided. */
export const PERPETRATOR_KINDS = [
	...['border-body', 'coastguard', 'police', 'soldiers', 'custody-staff', 'armed-group'],
	...['smuggler', 'employer', 'private', 'other-body', 'unknown'],
] as const;

/**
 * Where something is known from (list 19, connection of the source to the information, and 16, types
 * of source material). Ours where both have no such term.
 */
export const SOURCE_KINDS = {
	'harmed-person': read(19, '0101', 'Victim him/herself'),
	relative: read(19, '020101', 'Relative of victim'),
	'saw-it': null,
	'was-told': read(
		19,
		'03',
		'Third party (relayed information from witnesses or participants in the event)',
	),
	'medical-staff': read(19, '0402', 'Provider of medical service'),
	lawyer: read(19, '0401', 'Lawyer'),
	'organisation-own': null,
	'court-record': read(16, '031521182001', 'Court records'),
	'official-paper': null,
	recording: null,
	press: read(19, '0301', 'Reporter'),
	'other-source': null,
} as const satisfies Record<string, Term | null>;
export type SourceKind = keyof typeof SOURCE_KINDS;

/** How far one can rely on what is said (list 42): of the information, never of a person (R7). */
export const RELIABILITIES = {
	'highly-reliable': read(42, '01', 'Highly reliable'),
	'likely-reliable': read(42, '02', 'Likely reliable'),
	unsure: read(42, '03', 'Unsure'),
	'likely-unreliable': read(42, '04', 'Likely unreliable'),
} as const satisfies Record<string, Term>;
export type Reliability = keyof typeof RELIABILITIES;

/**
 * How sure an act is. The three steps are ours (C02); only the last has a term in list 41, violation
 * status, where the English and the French words of the terms between say different things.
 */
export const LEVELS = {
	/** Somebody says so. */
	alleged: null,
	/** Sources that know of it in different ways say the same. */
	corroborated: null,
	/** Somebody who wrote nothing of it has looked at the sources. */
	verified: read(41, '01', 'Confirmed'),
} as const satisfies Record<string, Term | null>;
export type Level = keyof typeof LEVELS;
