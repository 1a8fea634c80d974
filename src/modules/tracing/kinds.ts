/** What a record is about: somebody sought, found alive, found dead, or what befell many. */
export const RECORD_KINDS = ['missing', 'alive', 'dead', 'event'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * `open`: searched and compared, for as long as it takes; a search presumes life and has no end
 * (CED Guiding Principles 1, 7). `told`: a person told the family. `stopped`: the family asked to
 * stop. `placeholder`: everything is erased and only that there was something is kept (PFIF 1.4).
 * No program moves a record out of `open` (R10).
 */
export const RECORD_STAGES = ['open', 'told', 'stopped', 'placeholder'] as const;
export type RecordStage = (typeof RECORD_STAGES)[number];

/**
 * `waiting` for an officer; `rejected` until the evidence changes; `proposed` by one officer;
 * `confirmed` by two; `overturned`: it was wrong, and everything that followed is taken back.
 */
export const CANDIDATE_STAGES = [
	'waiting',
	'rejected',
	'proposed',
	'confirmed',
	'overturned',
] as const;
export type CandidateStage = (typeof CANDIDATE_STAGES)[number];

/**
 * How somebody was identified. Of a dead person only a competent authority's method counts; of a
 * living one, their own word. Sources: INTERPOL DVI guide (2018), primary identifiers.
 */
export const METHODS = [
	'own_word',
	'authority_fingerprints',
	'authority_dental',
	'authority_dna',
	'authority_other',
] as const;
export type Method = (typeof METHODS)[number];

/** `planned` by one, `signed` by a second, `told` by the one who was named, or taken back. */
export const TELLING_STAGES = ['planned', 'signed', 'told', 'taken_back'] as const;
export type TellingStage = (typeof TELLING_STAGES)[number];

/** What the family is told. `searching` are the very words of a search that found nobody (R11). */
export const TELLING_SUBJECTS = ['alive', 'message', 'contact', 'death', 'searching'] as const;
export type TellingSubject = (typeof TELLING_SUBJECTS)[number];

/** To an event, to whoever travelled along, to another family's search for the same person. */
export const TIE_KINDS = ['event', 'companion', 'same'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/**
 * Routes and causes of the Missing Migrants Project (IOM), by codes of ours. Their names in files:
 * `iom-names.ts`; in the reader's language: `tracing_route_<code>`, `tracing_cause_<code>`.
 */
export const ROUTES = [
	'afghanistan_iran',
	'caribbean_us',
	'central_mediterranean',
	'darien',
	'dominican_republic_puerto_rico',
	'drc_uganda',
	'eastern_ehoa',
	'eastern_mediterranean',
	'english_channel',
	'haiti_dominican_republic',
	'horn_of_africa',
	'iran_turkiye',
	'italy_france',
	'mayotte',
	'northern_ehoa',
	'sahara',
	'southern_africa',
	'syria_turkiye',
	'turkiye_europe_land',
	'us_mexico',
	'venezuela_caribbean',
	'western_africa_atlantic',
	'western_balkans',
	'western_mediterranean',
] as const;
export type Route = (typeof ROUTES)[number];

export const CAUSES = [
	'accident',
	'conditions',
	'drowning',
	'mixed_or_unknown',
	'sickness',
	'transport',
	'violence',
] as const;
export type Cause = (typeof CAUSES)[number];
