import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Temporal } from '#foundations/time/index.ts';
import {
	type LabelledPair,
	type MeasuredGroup,
	measureQuality,
	type Quality,
	SAME_NAME,
	TRAITS,
} from '#modules/tracing/index.ts';
import {
	labelledPeople,
	learnFrom,
	learnsFromHalf,
	readLabelledPairs,
	train,
} from '#modules/tracing/server/index.ts';

export type QualityOptions = {
	data?: string;
	learnAnew?: boolean;
	threshold?: string;
	earlier?: string;
	json?: boolean;
};

export async function showQuality(file: string | undefined, options: QualityOptions) {
	const { earlier, json } = options;
	const threshold = Number(options.threshold ?? SAME_NAME);
	if (!(threshold >= 0 && threshold <= 1)) return fail('--threshold takes a probability.');
	const before = earlier === undefined ? undefined : await earlierRun(earlier);
	if (before === null) return fail(`${earlier} is not the JSON of an earlier run.`);
	const pairs = file === undefined ? publicPairs(options) : await judgedPairs(file);
	if (typeof pairs === 'string') return fail(pairs);
	const of = file === undefined ? nameOf(options) : basename(file);
	const on = Temporal.Now.plainDateISO('UTC').toString();
	const quality = measureQuality(pairs, { on, of, threshold }, before);
	process.stdout.write(`${json ? JSON.stringify(quality) : told(quality).join('\n')}\n`);
}

function publicPairs({ data, learnAnew }: QualityOptions): LabelledPair[] | string {
	const folder = join(data ?? process.env.AMPARO_DATASETS ?? '../shared/data', 'tracing');
	if (!existsSync(join(folder, 'everypolitician'))) {
		return `There are no lists in ${folder}; name a file of judged pairs, or --data.`;
	}
	if (learnAnew) learnFrom(train({ folder, mayLearn: learnsFromHalf }));
	return labelledPeople(folder);
}

/** The shipped tables were learned from these people too: that is said beside the figures. */
function nameOf({ learnAnew }: QualityOptions): string {
	const seen = learnAnew ? 'nothing was learned from them' : 'seen when the tables were learned';
	return `names of members of parliaments (everypolitician), ${seen}`;
}

async function judgedPairs(file: string): Promise<LabelledPair[] | string> {
	const read = await readLabelledPairs(file);
	if (read.ok) return read.pairs;
	return read.problems
		.map(({ file, row, reason }) => `${file}${row ? `, row ${row}` : ''}: ${reason}.`)
		.join('\n');
}

async function earlierRun(file: string): Promise<Quality | null> {
	try {
		const run = JSON.parse(await readFile(file, 'utf8'));
		return run?.by?.script && run.whole ? run : null;
	} catch {
		return null;
	}
}

function told({ of, on, threshold, whole, by, gaps, alarm, drift }: Quality): string[] {
	const lines = [`${of}; measured on ${on}, one person from ${threshold} on`, ''];
	lines.push(line('all'), line('', { group: '', ...whole }));
	for (const trait of TRAITS) {
		if (by[trait].length > 0) lines.push('', line(trait), ...by[trait].map((one) => line('', one)));
		const gap = gaps[trait];
		if (!gap) continue;
		const chance = gap.mayBeChance ? ', which may be chance' : '';
		lines.push(`  gap ${gap.points} points, ${gap.best.group} to ${gap.worst.group}${chance}`);
	}
	for (const { trait, group, figure, points, mayBeChance } of drift?.changes ?? []) {
		const whose = group ? `${trait} ${group}` : 'all';
		lines.push(
			`since ${drift?.since}: ${whose}, ${figure} ${points} points${mayBeChance ? ', may be chance' : ''}`,
		);
	}
	lines.push('', alarm ? 'ALARM: people of one script are found much less often.' : 'No alarm.');
	return lines;
}

function line(title: string, one?: MeasuredGroup): string {
	if (!one)
		return `${title.padEnd(28)}${'pairs'.padStart(8)}${'same'.padStart(8)}  recall precision`;
	const share = (value: { value: number } | null) => (value ? value.value.toFixed(3) : '-');
	const counts = `${one.pairs}`.padStart(8) + `${one.same}`.padStart(8);
	return `  ${one.group.padEnd(26)}${counts}  ${share(one.recall).padStart(6)} ${share(one.precision).padStart(9)}`;
}

function fail(words: string): void {
	process.exitCode = 1;
	process.stderr.write(`${words}\n`);
}
