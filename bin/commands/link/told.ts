import type { LinkedFiles } from '#modules/tracing/server/index.ts';

type Linked = Extract<LinkedFiles, { ok: true }>;

/** What was understood and done, in lines: the roles first, because a wrong guess spoils all. */
export function told(
	{ files, compared, absent, leftOut, leftOutInAll, linkage, written }: Linked,
	seconds: number,
	to: { out?: string; clusters?: string },
): string[] {
	const lines: string[] = [];
	for (const { file, rows, id, roles, unclear, doubts } of files) {
		lines.push(`${file}: ${rows} rows, named by ${id ?? PLACE}`);
		for (const doubt of doubts) lines.push(`  LOOK: ${doubt}`);
		if (unclear?.repeated) {
			const { rows, row } = unclear.repeated;
			lines.push(`  ${rows} rows share their ${id} with another, first repeated in row ${row}`);
		}
		if (unclear?.empty) {
			const { rows, row } = unclear.empty;
			lines.push(`  ${rows} rows have no ${id}, the first is row ${row}`);
		}
		const known = Object.entries(roles).filter(([, role]) => role !== 'ignored');
		lines.push(`  ${known.map(([column, role]) => `${column} = ${role}`).join(', ')}`);
		const ignored = Object.keys(roles).filter((column) => roles[column] === 'ignored');
		if (ignored.length > 0) lines.push(`  not compared: ${ignored.join(', ')}`);
	}
	for (const { file, row, reason } of leftOut)
		lines.push(`left out: ${file}, row ${row}: ${reason}`);
	if (leftOutInAll > leftOut.length) lines.push(`… and ${leftOutInAll - leftOut.length} more rows`);
	if (absent.length > 0) lines.push(`asked for, and in no column of both: ${absent.join(', ')}`);
	lines.push(`compared by ${compared.join(', ')}: ${linkage.compared} pairs`);
	for (const { key, blocks, pairs, largest } of linkage.capped) {
		lines.push(
			`too many share ${key}: ${blocks} groups (${pairs} pairs, ${largest} in the largest) were compared only where a finer key joins them`,
		);
	}
	if (files.length === 2) {
		lines.push(linkage.oneToOne ? 'each person at most once' : 'somebody may be in a file twice');
	}
	const { calibration } = linkage;
	if (calibration?.why) {
		lines.push(
			`not calibrated: ${calibration.middle} pairs between 0.05 and 0.95 cannot be told apart (${calibration.why}); on labelled files such probabilities were up to 45 points off, so look at each`,
		);
	}
	lines.push(`${written.pairs} pairs${to.out ? `: ${to.out}` : ''}`);
	if (files.length === 1) {
		lines.push(`${written.clusters} people${to.clusters ? `: ${to.clusters}` : ''}`);
	}
	lines.push(`${seconds} s`);
	return lines;
}

/** Of files without ids. Everywhere else a row is told as a spreadsheet counts it. */
const PLACE = 'their place: 1 is the first under the header, which is row 1 of the file';

/** The same for programs. */
export function toldAsJson(
	{ files, compared, absent, leftOut, leftOutInAll, linkage, written }: Linked,
	seconds: number,
) {
	const { oneToOne, capped, calibration } = linkage;
	return {
		ok: true,
		files,
		compared,
		absent,
		comparedPairs: linkage.compared,
		oneToOne,
		capped,
		calibration,
		pairs: written.pairs,
		...(files.length === 1 && { clusters: written.clusters }),
		seconds,
		leftOut,
		leftOutInAll,
	};
}
