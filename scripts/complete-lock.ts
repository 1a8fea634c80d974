/**
 * `npm run lock`, after each change of a dependency: writes into package-lock.json the optional
 * packages for other platforms that the registry in use does not have.
 *
 * A mirror can lack them; npm then leaves them out of the lock, and `npm ci` refuses a lock without
 * them. They are named, with the platform they are for, and never fetched on another one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Package = {
	version?: string;
	dev?: boolean;
	optional?: boolean;
	os?: string[];
	cpu?: string[];
	libc?: string[];
	optionalDependencies?: Record<string, string>;
};

const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Package> };
const added: string[] = [];

for (const parent of Object.values(lock.packages)) {
	for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
		const place = `node_modules/${name}`;
		const platform = platformOf(name);
		if (lock.packages[place] || !platform) continue;
		lock.packages[place] = {
			version: range.replace(/^[^0-9]*/, ''),
			...(parent.dev && { dev: true }),
			optional: true,
			...platform,
		};
		added.push(name);
	}
}

const [root, ...rest] = Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries([...(root ? [root] : []), ...rest]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added: ${added.join(', ')}` : 'the lock is complete');

/** Such as `…-linux-arm64-musl` or `…-win32-x64-msvc`. */
function platformOf(name: string): Pick<Package, 'os' | 'cpu' | 'libc'> | null {
	const os = /(android|darwin|freebsd|linux|openharmony|win32)/.exec(name)?.[1];
	const cpu = /(arm64|arm|x64|ia32|ppc64|riscv64|s390x)/.exec(
		name.slice(name.indexOf(os ?? '')),
	)?.[1];
	if (!os || !cpu) return null;
	const libc = /musl/.test(name) ? 'musl' : 'glibc';
	return { os: [os], cpu: [cpu], ...(os === 'linux' && { libc: [libc] }) };
}
