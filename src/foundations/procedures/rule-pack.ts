import type { ClockKind } from '#foundations/time/index.ts';
import type { Reading } from './procedure.ts';

/**
 * What a jurisdiction says, versioned by the day from which it is the law. `country` is ISO 3166-1,
 * or `neutral` for the policy defaults that hold where nobody knows better.
 */
export type RulePack = {
	readonly country: string;
	readonly version: number;
	/** ISO day from which these rules hold. */
	readonly from: string;
	readonly reviewer: string | null;
	readonly zone: string;
	readonly limits: Readonly<Record<string, PackLimit>>;
	readonly authorities: Readonly<Record<string, readonly PackAuthority[]>>;
};

/** `unknown` is an answer: nobody has sourced it, and no default stands in for it. */
export type PackLimit =
	| {
			readonly within: string | { readonly workingDays: number };
			readonly basis: ClockKind;
			readonly cite: string;
			readonly checked: boolean;
			readonly read?: Reading;
	  }
	| 'unknown';

/** Message-free data: names in the authority's own language. */
export type PackAuthority = {
	readonly name: string;
	/** ISO 3166-2 codes of its district; empty: the whole country. */
	readonly district: readonly string[];
	/** The same as it is published, for people: names of states or provinces. */
	readonly serves?: readonly string[];
	/** Of a consular post: ISO 3166-1 of the State that sends it. */
	readonly sentBy?: string;
	readonly sharesWithEnforcement: 'yes' | 'no' | 'unknown';
	readonly source: string;
	readonly read?: Reading;
};
