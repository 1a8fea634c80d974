import { saysOf } from '../age.ts';
import { FACT_TYPES } from '../answer.ts';
import type { AskedField, Procedure } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';

/** What is asked serves a decision, and what is not coded is sealed. */
export function fieldFaults({ fields, actions }: Procedure): Fault[] {
	const asked = new Set(Object.values(actions).flatMap(({ asks = {} }) => Object.keys(asks)));
	return Object.entries(fields).flatMap(([name, field]) => {
		const path = `fields.${name}`;
		const { choices } = field;
		const chooses = field.type === 'choice' || field.type === 'choices';
		return [
			...fault(
				!field.decision?.trim(),
				`${path}.decision`,
				'Which decision changes with the answer?',
			),
			...fault(
				field.half === 'fact' && !FACT_TYPES.includes(field.type),
				`${path}.type`,
				`${field.type} is not coded: it must be sealed.`,
			),
			...fault(chooses && !choices?.length, `${path}.choices`, 'It offers nothing to choose.'),
			...fault(!chooses && choices !== undefined, `${path}.choices`, 'Only a choice has choices.'),
			...fault(
				new Set(choices).size !== (choices?.length ?? 0),
				`${path}.choices`,
				'A choice stands twice.',
			),
			...fault(!asked.has(name), path, 'No action asks it.'),
			...fault(
				field.apart === true && field.half === 'fact',
				`${path}.apart`,
				'Only what is sealed can be sealed apart.',
			),
			...birthFaults(name, field, { fields, actions }),
			...fault(name === 'stage', path, 'The name is taken: a record has a stage.'),
		];
	});
}

/** What a birth says of age must be answers there are, of acts that ask for age too. */
function birthFaults(
	name: string,
	field: AskedField,
	{ fields, actions }: Pick<Procedure, 'fields' | 'actions'>,
): Fault[] {
	const says = saysOf(field);
	if (!says) return [];
	const path = `fields.${name}.birth`;
	const { half, choices = [] } = fields[says.of] ?? {};
	const known = [says.child, says.doubt].every((one) => choices.includes(one));
	const alone = Object.values(actions).some(
		({ asks = {} }) => Object.hasOwn(asks, name) && !Object.hasOwn(asks, says.of),
	);
	return [
		...fault(half !== 'fact' || !known, path, `"${says.of}" has no such answers.`),
		...fault(alone, path, `An action asks it and not "${says.of}".`),
	];
}
