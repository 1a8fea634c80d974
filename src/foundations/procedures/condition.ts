/**
 * What must hold, as data. Conditions read facts and acts, never sealed content, so that a server
 * that cannot read a record still refuses what the record forbids.
 */
export type Condition =
	/** The action was done and not corrected away. */
	| { readonly has: string }
	/** The last `has` came after the last `since` (or there was no `since`). */
	| { readonly has: string; readonly since: string }
	/**
	 * The last `has` was written after this flag was last raised, or raised once more, in every
	 * record of that procedure beside this one, and after it came to lie beside it.
	 */
	| { readonly has: string; readonly afterLinked: string; readonly flag: string }
	/** The last `has` was written after whatever stands as an answer to this fact, corrected or not. */
	| { readonly has: string; readonly afterAnswer: string }
	/** The latest answer to a fact. */
	| { readonly field: string; readonly is: string | number | boolean }
	| { readonly field: string; readonly in: readonly (string | number | boolean)[] }
	| { readonly field: string; readonly atLeast: number }
	| { readonly field: string; readonly known: true }
	/** It was once answered so, by anybody: no later answer and no correction takes it back. */
	| { readonly field: string; readonly ever: readonly (string | number | boolean)[] }
	| { readonly flag: string }
	| { readonly stage: string }
	| { readonly clock: string; readonly is: 'running' | 'overdue' | 'met' | 'breached' }
	/** A live grant for this purpose. */
	| { readonly consent: string }
	/** At least one linked record of that procedure for which the condition holds. */
	| { readonly linked: string; readonly some: Condition }
	/** The same of one that is surely about the same person: what is decided for another opens no way. */
	| { readonly linked: string; readonly some: Condition; readonly sure: true }
	/** Every linked record of that procedure; true when there is none. */
	| { readonly linked: string; readonly every: Condition }
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition };
