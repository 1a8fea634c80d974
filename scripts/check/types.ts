/** svelte-kit writes the types of routes first; without them every page is an error. */
import { spawnSync } from 'node:child_process';

const run = (command: string, args: string[]) => {
	const { status } = spawnSync(command, args, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
};

run('svelte-kit', ['sync']);
run('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']);
