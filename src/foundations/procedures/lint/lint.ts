import type { Procedure } from '../procedure.ts';
import { actionFaults } from './actions.ts';
import { clockFaults } from './clocks.ts';
import { type Fault, fault, unknown } from './fault.ts';
import { fieldFaults } from './fields.ts';
import { flagFaults } from './flags.ts';
import { lengthFaults } from './lengths.ts';
import { projectionFaults } from './projections.ts';
import { shapeFaults } from './shape.ts';
import { wayFaults } from './ways.ts';

/**
 * Everything that is wrong with a definition; nothing: it loads. It may be anything that a file
 * held.
 */
export function lint(given: unknown): Fault[] {
	const faults = shapeFaults(given);
	if (faults.length > 0) return faults;
	const procedure = given as Procedure;
	const beyond = lengthFaults(procedure);
	if (beyond.length > 0) return beyond;
	const { stages, closed } = procedure;
	return [
		...fault(new Set(stages).size < stages.length, 'stages', 'A stage stands twice.'),
		...unknown(closed, stages, 'closed', 'stage'),
		...fault(
			stages.every((stage) => closed.includes(stage)),
			'closed',
			'Every stage is closed.',
		),
		...fieldFaults(procedure),
		...flagFaults(procedure),
		...actionFaults(procedure),
		...clockFaults(procedure),
		...projectionFaults(procedure),
		...wayFaults(procedure),
	];
}
