import { type SearchFiles, searchFiles, type TableProblem } from '#modules/tracing/server/index.ts';
import { problemInWords } from '../../terminal/problem-in-words.ts';
import { showProgress } from './show-progress.ts';

export type SearchOptions = {
	index: string;
	id: string;
	name: string[];
	birth?: string;
	queryFile: string;
	queryName: string[];
	queryBirth?: string;
	top: string;
	out: string;
	encoding?: string;
	skipBadRows?: boolean;
	json?: boolean;
};

export async function searchIn(options: SearchOptions): Promise<void> {
	const top = Number(options.top);
	if (!Number.isInteger(top) || top < 1 || top > MOST) {
		fail(options, [], `--top takes a whole number from 1 to ${MOST}.`);
		return;
	}
	const begun = performance.now();
	const progress = showProgress(options.json ? null : process.stderr);
	const answer = await searchFiles({ ...askedBy(options, top), onProgress: progress.show });
	progress.end();
	if (!answer.ok) {
		fail(options, answer.problems, restOf(answer));
		return;
	}
	const { people, queries, hits, leftOut } = answer;
	const seconds = Math.round((performance.now() - begun) / 100) / 10;
	if (options.json) {
		say(JSON.stringify({ ok: true, people, queries, hits, seconds, leftOut }));
		return;
	}
	for (const problem of leftOut) process.stderr.write(`Left out: ${problemInWords(problem)}\n`);
	say(
		`${queries} rows looked for among ${people} people, ${hits} hits in ${seconds} s: ${options.out}`,
	);
}

/** As many candidates as the search weighs for one row. */
const MOST = 100;

function askedBy(options: SearchOptions, top: number): SearchFiles {
	const { encoding, skipBadRows, birth, queryBirth } = options;
	return {
		people: {
			...{ file: options.index, id: options.id, names: options.name },
			...(birth !== undefined && { birth }),
		},
		queries: {
			...{ file: options.queryFile, names: options.queryName },
			...(queryBirth !== undefined && { birth: queryBirth }),
		},
		...{ out: options.out, top },
		reading: {
			...(encoding !== undefined && { encoding }),
			...(skipBadRows !== undefined && { skipBadRows }),
		},
	};
}

function restOf({ problems, inAll }: { problems: TableProblem[]; inAll: number }): string {
	const more = inAll - problems.length;
	return more > 0 ? `… and ${more} more.` : '';
}

function fail({ json }: SearchOptions, problems: TableProblem[], words: string): void {
	process.exitCode = 1;
	if (json) say(JSON.stringify({ ok: false, problems, ...(words && { words }) }));
	else
		for (const line of [...problems.map(problemInWords), words]) process.stderr.write(`${line}\n`);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
