import type { Calendar } from '#foundations/time/index.ts';
import type { Store } from '../table-files/store.ts';
import { type BlockingKey, blockingKeys, strictKeys } from './blocking-keys.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { type Capped, findCandidates, prepareKeys } from './candidates.ts';
import { whereCareless } from './careless.ts';
import { chanceOf } from './chance.ts';
import { clustersOf } from './clusters.ts';
import { type Comparison, comparisonOf } from './comparisons.ts';
import { gatherEqualRows, joinEqualRows, partedFrom } from './equal-rows.ts';
import type { Evidence } from './evidence.ts';
import { learn, type Model } from './learn.ts';
import { heardOf, likelyByModel, likelyInGroups } from './likely-in-groups.ts';
import { holdsNobodyTwice, takenOf, takeTheCertain } from './nobody-twice.ts';
import { normalise } from './normalise.ts';
import { againstChance, competing, oneEach } from './one-to-one.ts';
import { comparePairs, joined, patternsOf, type Scored, scoredPairs } from './score.ts';
import { onceIn } from './stages.ts';

export type LinkTask = {
	evidence: readonly Evidence[];
	/** For each of the one or two files the column that names its rows, or nothing. */
	ids: readonly (string | null)[];
	/** Whether each file has everybody at most once; without a word it is judged from the files. */
	oneToOne?: boolean;
	/** Of the dates that name no calendar. */
	calendar?: Calendar;
};

export type Linkage = {
	/** How many rows each file has. */
	sizes: number[];
	comparisons: Comparison[];
	model: Model;
	oneToOne: boolean;
	compared: number;
	capped: Capped[];
	pairs: Scored;
	/** For each pair the probability of being one person. */
	probability: Float64Array;
	/** Of one file: for each row the number of its group. */
	clusters: Int32Array | null;
	calibration: Calibration;
};

export type Tell = (stage: Stage, done: number) => void;
export type Stage = 'reading' | 'blocking' | 'comparing' | 'learning' | 'deciding';

/** Pairs whose odds are smaller have no part in any decision. */
const LEAST_ODDS = 5e-4;

/** Links `file1` to `file0`, or the rows of `file0` among themselves. */
export async function link(store: Store, task: LinkTask, tell: Tell): Promise<Linkage> {
	const { evidence, ids } = task;
	const twoFiles = ids.length === 2;
	const once = await onceIn(store);
	tell('reading', 0);
	await once('people', () => normalise(store, evidence, ids, task.calendar ?? 'gregory'));
	const rows = await store.all<{ c: number }>(
		'select count(*) as c from people group by side order by side',
	);
	const sizes = ids.map((_, side) => rows[side]?.c ?? 0);
	const people = sizes.reduce((a, b) => a + b, 0);
	const allPairs = twoFiles ? (sizes[0] ?? 0) * (sizes[1] ?? 0) : (people * (people - 1)) / 2;
	const comparisons = evidence.map((one) => comparisonOf(one, evidence));
	const chance = await once('chance', () => chanceOf(store, comparisons, sizes));
	await store.run(`create table if not exists scored
		(l INTEGER, r INTEGER, p UBIGINT, round VARCHAR, chunk INTEGER)`);
	const equal = !twoFiles && (await once('equal rows', () => gatherEqualRows(store, comparisons)));
	const expected = twoFiles ? Math.min(...sizes) / 2 : people / 2;
	const learnNow = async () =>
		learn(comparisons, await patternsOf(store, equal), chance, allPairs, expected);
	const search = async (round: string, keys: readonly BlockingKey[], many: number) => {
		const capped = await once(`${round}: candidates`, async () => {
			await prepareKeys(store, evidence, keys);
			return findCandidates(store, keys, many, twoFiles, (done) => tell('blocking', done));
		});
		const compare = { once, round, twoFiles, tell: (done: number) => tell('comparing', done) };
		await comparePairs(store, comparisons, people, compare);
		return capped;
	};
	const oneToOne = twoFiles && (task.oneToOne ?? (await holdsNobodyTwice(store, evidence)));
	let left = people;
	if (oneToOne && people > LARGE) {
		await search('certain', strictKeys(evidence), people);
		left -= await once('taken', async () => {
			const patterns = await patternsOf(store);
			const certain = await scoredPairs(store, await learnNow(), patterns, LEAST_ODDS);
			return takeTheCertain(store, certain, people);
		});
	}
	const capped = await search('all', blockingKeys(evidence), left);
	tell('learning', 0);
	const model = await learnNow();
	const patterns = await patternsOf(store, equal);
	const pairs = await scoredPairs(store, model, patterns, LEAST_ODDS);
	tell('deciding', 0);
	const compared = patterns.reduce((sum, one) => sum + one.compared, 0);
	const found = { sizes, comparisons, model, oneToOne, compared };
	if (!twoFiles) {
		const careless = whereCareless(comparisons, model);
		const grouped = await inGroups(store, pairs, { people, equal, careless });
		const heard = heardOf(grouped.clusters);
		const calibration = calibrationOf(grouped.probability, evidence.length, heard);
		return { ...found, ...grouped, capped: [...capped, ...grouped.capped], calibration };
	}
	const sure = (probability: Float64Array) => calibrationOf(probability, evidence.length, 0);
	const result = { ...found, capped, clusters: null };
	if (!oneToOne) {
		const probability = likelyByModel({ odds: pairs.odds.map(whereCareless(comparisons, model)) });
		return { ...result, pairs, probability, calibration: sure(probability) };
	}
	const probability = competing(pairs, people, Math.min(...sizes));
	const kept = oneEach(pairs, probability, people);
	const unsearched = await takenOf(store, people);
	const known = { people, left: sizes[0] ?? 0, unsearched };
	const weighed = againstChance(pairs, probability, kept, known);
	const remaining = only(pairs, weighed, kept);
	return { ...result, ...remaining, calibration: sure(remaining.probability) };
}

/** Of one file: who belongs together, and how likely each pair is. */
async function inGroups(
	store: Store,
	scored: Scored,
	{ people, equal, careless }: { people: number; equal: boolean; careless: (o: number) => number },
) {
	const parted = equal ? await partedFrom(store, scored) : null;
	const pairs = parted?.others ?? scored;
	const weight = Float32Array.from(pairs.odds, Math.log2);
	const clusters = clustersOf(people, { ...pairs, weight });
	const probability = likelyInGroups(pairs, clusters, people, careless);
	if (!parted) return { pairs, probability, clusters, capped: [] };
	const { equal: ofEqual, capped } = parted;
	joinEqualRows(clusters, ofEqual);
	const whole = new Float64Array(scored.l.length);
	whole.set(probability);
	whole.set(likelyByModel(ofEqual), probability.length);
	return { pairs: joined([pairs, ofEqual]), probability: whole, clusters, capped };
}

/** Files of more rows are searched in two rounds, if nobody is in one of them twice. */
const LARGE = 100_000;

function only(pairs: Scored, probability: Float64Array, kept: Uint32Array) {
	return {
		pairs: {
			l: Int32Array.from(kept, (at) => pairs.l[at] ?? 0),
			r: Int32Array.from(kept, (at) => pairs.r[at] ?? 0),
			odds: Float64Array.from(kept, (at) => pairs.odds[at] ?? 0),
		},
		probability: Float64Array.from(kept, (at) => probability[at] ?? 0),
	};
}
