import { join } from 'node:path';
import { CannotStart } from '#foundations/db/server/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { saidFaults, sourcesIn } from '#foundations/procedures/server/index.ts';
import { procedureFaults } from '#modules/cases/index.ts';

const definitions = join(process.cwd(), 'src', 'modules', 'cases', 'definitions');

/**
 * Nothing starts with a procedure in which protection is guarded or a restriction has no remedy.
 *
 * @throws CannotStart with the lines that are wrong
 */
export function proceduresHold(procedures: readonly Procedure[], folder = definitions): void {
	const faults = procedureFaults(procedures);
	if (faults.length === 0) return;
	const lines = saidFaults(faults, sourcesIn(folder));
	throw new CannotStart(`A procedure does not keep its promises:\n${lines.join('\n')}`);
}
