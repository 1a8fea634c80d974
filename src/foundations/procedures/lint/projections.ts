import type { Procedure } from '../procedure.ts';
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
		...Object.entries(letters).flatMap(([id, { says }]) => [
			...unknown(says, fields, `letters.${id}.says`, 'field'),
			...fault(!sent.includes(id), `letters.${id}`, 'No action sends this letter.'),
		]),
	];
}
