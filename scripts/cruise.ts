import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** One file and what it needs, as dependency-cruiser sees it; paths from the root. */
export type Cruised = { source: string; dependencies: { resolved: string; circular: boolean }[] };

/**
 * Reads who imports whom.
 *
 * @throws Error when no TypeScript was read: with a compiler it does not know, dependency-cruiser
 * skips every such file and ends well.
 */
export async function cruise(root: string, places: string[]): Promise<Cruised[]> {
	const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
	const args = [bin, ...places, '--output-type', 'json'];
	// Its exit code is the number of breaches, which are another check's matter.
	const { stdout } = await promisify(execFile)(process.execPath, args, {
		cwd: root,
		maxBuffer: 256e6,
	}).catch((failure: { stdout: string }) => failure);
	const { modules }: { modules: Cruised[] } = JSON.parse(stdout);
	if (!modules.some(({ source }) => source.endsWith('.ts')))
		throw new Error('dependency-cruiser read no TypeScript');
	return modules;
}
