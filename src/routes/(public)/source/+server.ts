import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { RequestHandler } from './$types';

/** What the licence asks for, by name: whatever else lies in the folder, data first of all, stays. */
const SOURCE = [
	...[
		'bench',
		'bin',
		'docs',
		'messages',
		'migrations',
		'project.inlang',
		'scripts',
		'src',
		'tests',
	],
	...['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'GLOSSARY.md', 'LICENSE', 'README.md'],
	...['SECURITY.md', 'STYLE.md', 'biome.json', 'drizzle.config.ts', 'knip.json', 'package.json'],
	...['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts'],
	...['.dependency-cruiser.cjs', '.npmrc', '.ci'],
];

/**
 * The source of what runs here, changed or not, for everyone who uses it over the network.
 *
 * Source: GNU Affero General Public License, version 3, section 13.
 */
export const GET: RequestHandler = () => {
	const names = SOURCE.filter((name) => existsSync(name));
	const tar = spawn('tar', ['-cz', '--exclude=generated', '--exclude=output', ...names]);
	return new Response(Readable.toWeb(tar.stdout) as ReadableStream, {
		headers: {
			'content-type': 'application/gzip',
			'content-disposition': 'attachment; filename="amparo-source.tar.gz"',
			'cache-control': 'no-store',
		},
	});
};
