import type { Condition } from '../condition.ts';
import type { Procedure } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';
import { stagesAsked } from './never.ts';

/** Each part of a condition names something that exists, and reads facts only. */
export function conditionFaults(condition: Condition, procedure: Procedure, path: string): Fault[] {
	if ('all' in condition) {
		return [
			...inList(condition.all, procedure, `${path}.all`),
			...fault(
				new Set(stagesAsked(condition)).size > 1,
				`${path}.all`,
				'It never holds: a record has one stage at a time.',
			),
		];
	}
	if ('any' in condition) return inList(condition.any, procedure, `${path}.any`);
	if ('not' in condition) return conditionFaults(condition.not, procedure, `${path}.not`);
	if ('field' in condition) return fieldFaults(condition, procedure, path);
	if ('has' in condition) {
		// The flag is one of another definition: `lintAll` reads it.
		const since = 'since' in condition ? condition.since : condition.has;
		const answer = 'afterAnswer' in condition ? condition.afterAnswer : undefined;
		return [
			...(answer === undefined
				? []
				: absent(answer, procedure.fields, `${path}.afterAnswer`, 'field')),
			...absent(condition.has, procedure.actions, `${path}.has`, 'action'),
			...absent(since, procedure.actions, `${path}.since`, 'action'),
		];
	}
	if ('flag' in condition) {
		return absent(condition.flag, procedure.flags ?? {}, `${path}.flag`, 'flag');
	}
	if ('clock' in condition) {
		return absent(condition.clock, procedure.clocks ?? {}, `${path}.clock`, 'clock');
	}
	if ('stage' in condition) {
		const known = procedure.stages.includes(condition.stage);
		return fault(!known, `${path}.stage`, `There is no stage called "${condition.stage}".`);
	}
	// Consent is to a purpose, and a linked record has its own definition: `lintAll` reads it.
	return [];
}

function inList(list: readonly Condition[], procedure: Procedure, path: string): Fault[] {
	return [
		...fault(list.length === 0, path, 'The list is empty.'),
		...list.flatMap((one, i) => conditionFaults(one, procedure, `${path}.${i}`)),
	];
}

function fieldFaults(
	condition: Extract<Condition, { field: string }>,
	{ fields }: Procedure,
	path: string,
): Fault[] {
	const field = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined;
	if (!field) {
		return [{ path: `${path}.field`, sentence: `There is no field called "${condition.field}".` }];
	}
	if (field.half === 'sealed') {
		const sentence = `"${condition.field}" is sealed: a condition reads facts only.`;
		return [{ path: `${path}.field`, sentence }];
	}
	const { key, values } = valuesOf(condition);
	return values.flatMap((value) =>
		fault(
			!canBe(field.type, field.choices ?? [], value),
			`${path}.${key}`,
			`"${condition.field}" is never answered with ${JSON.stringify(value)}.`,
		),
	);
}

function valuesOf(condition: Extract<Condition, { field: string }>) {
	if ('is' in condition) return { key: 'is', values: [condition.is] };
	if ('in' in condition) return { key: 'in', values: condition.in };
	return { key: 'ever', values: 'ever' in condition ? condition.ever : [] };
}

function canBe(
	type: string,
	choices: readonly string[],
	value: string | number | boolean,
): boolean {
	if (type === 'choice' || type === 'choices') return choices.includes(String(value));
	if (type === 'yes-no') return typeof value === 'boolean';
	if (type === 'yes-no-unknown') return ['yes', 'no', 'unknown'].includes(String(value));
	return type === 'number' ? typeof value === 'number' : typeof value === 'string';
}

function absent(
	name: string,
	known: Readonly<Record<string, unknown>>,
	path: string,
	what: string,
): Fault[] {
	return fault(!Object.hasOwn(known, name), path, `There is no ${what} called "${name}".`);
}
