import { scorePairs } from '#modules/tracing/server/index.ts';
import { problemInWords } from '../../terminal/problem-in-words.ts';

export type ScoreOptions = {
	a: string;
	b: string;
	out: string;
	encoding?: string;
	skipBadRows?: boolean;
	json?: boolean;
};

export async function scoreNames(file: string, options: ScoreOptions): Promise<void> {
	const { a, b, out, encoding, skipBadRows, json } = options;
	const begun = performance.now();
	const scored = await scorePairs({
		...{ file, a, b, out },
		reading: {
			...(encoding !== undefined && { encoding }),
			...(skipBadRows !== undefined && { skipBadRows }),
		},
		...(!json && { onProgress: showShare }),
	});
	if (!json && process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(40)}\r`);
	const seconds = Math.round((performance.now() - begun) / 100) / 10;
	if (!scored.ok) {
		process.exitCode = 1;
		const { problems, inAll } = scored;
		if (json) process.stdout.write(`${JSON.stringify({ ok: false, problems, inAll })}\n`);
		else {
			for (const problem of problems) process.stderr.write(`${problemInWords(problem)}\n`);
			const more = inAll - problems.length;
			if (more > 0) process.stderr.write(`… and ${more} more.\n`);
		}
		return;
	}
	const { pairs, same, columns, leftOut, leftOutInAll } = scored;
	if (json) {
		const said = { ok: true, pairs, same, columns, seconds, leftOut, leftOutInAll };
		process.stdout.write(`${JSON.stringify(said)}\n`);
		return;
	}
	for (const problem of leftOut) process.stderr.write(`Left out: ${problemInWords(problem)}\n`);
	if (columns.probability !== 'probability' || columns.same !== 'same') {
		process.stderr.write(
			`The file has such columns already; the new ones are ${columns.probability} and ${columns.same}.\n`,
		);
	}
	process.stdout.write(`${pairs} pairs, ${same} of one name, in ${seconds} s: ${out}\n`);
}

/** A bar of twenty signs, on a screen only. */
function showShare(done: number, of: number): void {
	if (!process.stderr.isTTY) return;
	const full = Math.floor((20 * done) / Math.max(of, 1));
	process.stderr.write(`\r[${'#'.repeat(full)}${' '.repeat(20 - full)}] ${done} of ${of}`);
}
