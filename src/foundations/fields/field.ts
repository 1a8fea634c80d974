/**
 * What becomes of an answer.
 *
 * A `fact` is coded and says nothing of who: it can be counted, sorted and reminded of. `sealed`
 * is everything else, and is encrypted before it is stored. `passing` is used at once and stored
 * nowhere, such as a receipt typed in. There is no fourth kind.
 */
export type Field = {
	half: 'fact' | 'sealed' | 'passing';
	/** The decision that changes with the answer. Who cannot name one does not ask. */
	decision: string;
	/** The coarse part of a sealed answer that is kept as a fact, e.g. the month of a day. */
	coarse?: string;
};

/** The declaration of a form: each of its fields, none left out. */
export type FieldsOf<Form> = { readonly [Name in keyof Required<Form>]: Field };

export function fact(use: { decision: string }): Field {
	return { half: 'fact', ...use };
}

export function sealed(use: { decision: string; coarse?: string }): Field {
	return { half: 'sealed', ...use };
}

export function passing(use: { decision: string }): Field {
	return { half: 'passing', ...use };
}
