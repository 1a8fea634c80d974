import type { AskedField, Procedure } from '../procedure.ts';
import { type Fault, fault, unknown } from './fault.ts';

/** Indicators and letters draw from what exists. */
export function projectionFaults(procedure: Procedure): Fault[] {
	const { actions, clocks = {}, fields, indicators = {}, letters = {} } = procedure;
	const sent = Object.values(actions).map(({ letter }) => letter);
	return [
		...Object.entries(indicators).flatMap(([id, { kind, of, among }]) => {
			const path = `indicators.${id}`;
			const timed = kind === 'on-time' || kind === 'median';
			const known = Object.hasOwn(clocks, of) || (!timed && Object.hasOwn(actions, of));
			return [
				...fault(
					!known,
					`${path}.of`,
					`There is no ${timed ? 'clock' : 'clock or action'} "${of}".`,
				),
				...(among === undefined ? [] : unknown([among], actions, `${path}.among`, 'action')),
			];
		}),
		...Object.entries(letters).flatMap(([id, { says, first = [], used }]) => [
			...unknown(says, fields, `letters.${id}.says`, 'field'),
			...fault(
				first.some((name) => !says.includes(name) || !isWhen(fields[name])),
				`letters.${id}.first`,
				'It says no such day.',
			),
			...fault(
				used !== undefined && !clocks[used]?.cumulative,
				`letters.${id}.used`,
				`No clock "${used}" adds up over interruptions.`,
			),
			...fault(!sent.includes(id), `letters.${id}`, 'No action sends this letter.'),
		]),
	];
}

function isWhen(field: AskedField | undefined): boolean {
	return field?.half === 'fact' && (field.type === 'moment' || field.type === 'date');
}
