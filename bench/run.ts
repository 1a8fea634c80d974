import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

/** `npm run bench -- NAME [NAME …]`: one JSON line a figure; without a name, says which there are. */
const names = process.argv.slice(2);
const known = readdirSync(import.meta.dirname)
	.filter((file) => existsSync(join(import.meta.dirname, file)) && file.endsWith('.ts'))
	.map((file) => file.replace(/\.ts$/, ''))
	.filter((name) => !['run', 'figure'].includes(name));

if (names.length === 0 || names.some((name) => !known.includes(name))) {
	console.error(`npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`);
	process.exit(2);
}

for (const name of names) {
	const bench = (await import(`./${name}.ts`)) as { run: () => Promise<Figure[]> };
	for (const figure of await bench.run()) console.log(JSON.stringify({ bench: name, ...figure }));
}
process.exit(0);
