import {
	type LinkedFiles,
	type LinkSettings,
	linkFiles,
	readSettings,
} from '#modules/tracing/server/index.ts';
import { problemInWords } from '../../terminal/problem-in-words.ts';
import { showProgress } from './show-progress.ts';
import { told, toldAsJson } from './told.ts';

export type LinkOptions = {
	left: string;
	right?: string;
	out?: string;
	clusters?: string;
	config?: string;
	id?: string;
	use?: string;
	threshold?: string;
	oneToOne?: boolean;
	work?: string;
	splink?: string;
	encoding?: string;
	skipBadRows?: boolean;
	json?: boolean;
};

export async function linkPeople(options: LinkOptions): Promise<void> {
	const { left, right, out, clusters, work, splink, encoding, skipBadRows, json } = options;
	if (!out && !clusters)
		return fail(json, 'Name a file for the pairs (--out) or the groups (--clusters).');
	if (clusters && right) return fail(json, '--clusters is for one file; with two there are pairs.');
	const settings = await settingsOf(options);
	if (typeof settings === 'string') return fail(json, settings);
	const begun = performance.now();
	const progress = showProgress(json ? null : process.stderr);
	const answer = await linkFiles(
		{
			files: right === undefined ? [left] : [left, right],
			settings,
			...(out !== undefined && { pairs: out }),
			...(clusters !== undefined && { clusters }),
			...(work !== undefined && { work }),
			...(splink !== undefined && { splink }),
			reading: {
				...(encoding !== undefined && { encoding }),
				...(skipBadRows !== undefined && { skipBadRows }),
			},
		},
		progress.show,
	);
	progress.end();
	const seconds = Math.round((performance.now() - begun) / 100) / 10;
	if (!answer.ok) return refuse(json, answer);
	const written = { ...(out && { out }), ...(clusters && { clusters }) };
	if (json) process.stdout.write(`${JSON.stringify(toldAsJson(answer, seconds))}\n`);
	else process.stdout.write(`${told(answer, seconds, written).join('\n')}\n`);
}

/** What the settings file says, and over it what the command line says. */
async function settingsOf(options: LinkOptions): Promise<LinkSettings | string> {
	const { config, id, use, threshold, oneToOne } = options;
	const read = config === undefined ? null : await readSettings(config);
	if (read && !read.ok) return `${config}: ${read.reason}.`;
	const least = threshold === undefined ? undefined : Number(threshold);
	if (least !== undefined && !(least >= 0 && least <= 1)) {
		return '--threshold takes a probability from 0 to 1.';
	}
	return {
		...read?.settings,
		...(id !== undefined && { id }),
		...(use !== undefined && { use: use.split(',').map((name) => name.trim()) }),
		...(least !== undefined && { threshold: least }),
		...(oneToOne !== undefined && { oneToOne }),
	};
}

function refuse(json: boolean | undefined, answer: Extract<LinkedFiles, { ok: false }>): void {
	process.exitCode = 1;
	const { problems, inAll } = answer;
	if (json) {
		process.stdout.write(`${JSON.stringify({ ok: false, problems, inAll })}\n`);
		return;
	}
	for (const problem of problems) process.stderr.write(`${problemInWords(problem)}\n`);
	const more = inAll - problems.length;
	if (more > 0) process.stderr.write(`… and ${more} more.\n`);
	// Without its header, row 1, a file has no columns.
	if (problems.some(({ row }) => row !== undefined && row > 1)) {
		process.stderr.write(
			'Correct them, or go on without these rows: --skip-bad-rows. Row 1 is the header.\n',
		);
	}
}

function fail(json: boolean | undefined, words: string): void {
	process.exitCode = 1;
	if (json)
		process.stdout.write(
			`${JSON.stringify({ ok: false, problems: [{ reason: words }], words })}\n`,
		);
	else process.stderr.write(`${words}\n`);
}
