import type { Field } from './field.ts';

/**
 * What the platform never keeps as a fact, whatever it is called: migration status (R1), results
 * of HIV or pregnancy tests (R9). The list holds words of field names, in English as the code is.
 */
const neverAsked =
	/migrationstatus|immigrationstatus|visastatus|hiv|pregnan|fingerprint|biometric/i;

/** Nobody says in fewer letters what is decided. */
const SHORTEST_DECISION = 12;

/**
 * What is wrong with the declaration of a form, one sentence each.
 *
 * @param names the fields that the form accepts
 */
export function faultsOfFields(
	names: readonly string[],
	declared: Readonly<Record<string, Field>>,
): string[] {
	return [
		...names.filter((name) => !declared[name]).map((name) => `${name} is not declared`),
		...Object.keys(declared)
			.filter((name) => !names.includes(name))
			.map((name) => `${name} is declared and not asked`),
		...names.filter((name) => neverAsked.test(name)).map((name) => `${name} may never be asked`),
		...Object.entries(declared)
			.filter(([, { decision }]) => decision.trim().length < SHORTEST_DECISION)
			.map(([name]) => `${name} serves no decision`),
	];
}
