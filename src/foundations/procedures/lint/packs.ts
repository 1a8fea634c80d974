import type { RulePack } from '../rule-pack.ts';
import { type Fault, fault } from './fault.ts';
import { readingFaults } from './readings.ts';

/** What is wrong with what a country’s pack says of its limits. */
export function lintPack({ limits }: RulePack): Fault[] {
	return Object.entries(limits).flatMap(([name, limit]) => {
		if (limit === 'unknown') return [];
		const path = `limits.${name}`;
		return [
			...fault(!limit.cite.trim(), `${path}.cite`, 'A limit without a source is unknown.'),
			...readingFaults(limit, path),
		];
	});
}
