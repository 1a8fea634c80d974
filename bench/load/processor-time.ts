import { readFile } from 'node:fs/promises';

/** Milliseconds a process and its first thread have worked so far; Linux counts them in tens. */
export async function processorTime(pid = 0): Promise<{ all: number; first: number }> {
	return {
		all: await worked(`/proc/${pid}/stat`),
		first: await worked(`/proc/${pid}/task/${pid}/stat`),
	};
}

/** Source: proc_pid_stat(5), fields 14 and 15, after the name, which may hold anything but its bracket. */
async function worked(file: string): Promise<number> {
	const stat = await readFile(file, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
}
