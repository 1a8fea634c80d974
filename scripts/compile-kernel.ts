import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const folder = join(import.meta.dirname, '..', 'src', 'modules', 'tracing', 'search', 'kernel');

/** `node scripts/compile-kernel.ts`: scan.wasm of scan.as, the same bytes on every machine. */
export async function compileKernel(): Promise<Uint8Array> {
	let wasm: Uint8Array | undefined;
	const { error, stderr } = await asc.main([...options, 'scan.ts', '--outFile', 'scan.wasm'], {
		// The source is not TypeScript, so it does not bear its ending; the compiler insists on it.
		readFile: (name) => (name === 'scan.ts' ? readFileSync(join(folder, 'scan.as'), 'utf8') : null),
		writeFile: (_name, contents) => {
			if (typeof contents !== 'string') wasm = contents;
		},
		listFiles: () => [],
	});
	if (error || !wasm) throw new Error(`The kernel does not compile.\n${stderr.toString()}`);
	return wasm;
}

const options = [
	...['--runtime', 'stub', '--optimizeLevel', '3', '--converge', '--noAssert'],
	...['--enable', 'simd', '--enable', 'relaxed-simd', '--enable', 'threads', '--use', 'abort='],
	...['--importMemory', '--noExportMemory', '--sharedMemory', '--maximumMemory', '65536'],
];

if (import.meta.main) writeFileSync(join(folder, 'scan.wasm'), await compileKernel());
