import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SearchRecord } from '#modules/tracing/server/index.ts';
import { type Figure, median } from './figure.ts';
import { type Dice, dice } from './people/dice.ts';
import { duckDbBruteForce, type Engine, ownIndex, trigramsInPostgres } from './people/engines.ts';
import { edited, generatePeople } from './people/generate-people.ts';
import { nameLists } from './people/name-lists.ts';

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 1_000_000);
const QUERIES = 1000;
const KNOWN_OTHERWISE = 200;
/** The slow ones are asked fewer questions, the first of the same. */
const FOR_OTHERS = 100;

type Question = { name: string; id: string };

/** Every fifth of those with a name in another script is in the index by that name alone. */
const ONLY_IN_OTHER = 5;

/**
 * One name with one or two edits, looked for among a million people with three names each: how
 * long it takes, and whether the person is among the first ten. Nothing but the name is given.
 * Beside it the same questions to pg_trgm and to DuckDB. Then people of whom only the name in
 * another script is known are looked for by a Latin spelling; of one name there are many.
 */
export async function run(): Promise<Figure[]> {
	const { real } = nameLists();
	if (!real) console.error('Without AMPARO_DATASETS: names are made up.');
	const { people, hidden } = withHidden([...generatePeople(PEOPLE)]);
	const thrown = dice(99);
	const questions = Array.from({ length: QUERIES }, (): Question => {
		const { id, names } = thrown.one(people);
		return { id, name: edited(thrown.one(names), 1 + thrown.pick(2), thrown) };
	});
	const otherwise = hidden.length === 0 ? [] : drawn(hidden, KNOWN_OTHERWISE, thrown);
	const figures: Figure[] = [];
	for (const open of [() => ownIndex(2), duckDbBruteForce, trigramsInPostgres]) {
		const before = memory();
		const engine = await open();
		const begun = performance.now();
		await engine.load(people);
		const seconds = (performance.now() - begun) / 1000;
		const say = (name: string, unit: string, value: number, runs = 1) =>
			figures.push({ name: `${engine.name}, ${name}`, unit, value: round(value), runs });
		say(`${PEOPLE} people, rebuild`, 's', seconds);
		if (engine.megabytes) {
			say('shared memory', 'MB', engine.megabytes());
			say('process grew by', 'MB', memory() - before);
		}
		const asked = engine.megabytes ? questions : questions.slice(0, FOR_OTHERS);
		const { times, found, cpu } = await ask(engine, asked);
		say('one query, median', 'ms', median(times), asked.length);
		say('one query, p95', 'ms', percentile(times, 0.95), asked.length);
		say('recall at 10, 1–2 edits', '', found / asked.length, asked.length);
		if (engine.megabytes) {
			say('one query, processor time', 'ms', cpu, asked.length);
		}
		if (engine.megabytes && otherwise.length > 0) {
			const other = await ask(engine, otherwise);
			const runs = otherwise.length;
			say('recall at 10, known in another script alone', '', other.found / runs, runs);
		}
		await engine.close();
	}
	return figures;
}

/** The people, some of them without their Latin names; those are asked for by what was taken out. */
function withHidden(all: SearchRecord[]): { people: SearchRecord[]; hidden: Question[] } {
	const hidden: Question[] = [];
	const people = all.map((person, at) => {
		const [, spelled = '', native = ''] = person.names;
		if (at % ONLY_IN_OTHER !== 0 || !/\P{ASCII}/u.test(native)) return person;
		hidden.push({ id: person.id, name: spelled });
		return { ...person, names: [native] };
	});
	return { people, hidden };
}

function drawn(from: readonly Question[], count: number, thrown: Dice): Question[] {
	return Array.from({ length: count }, () => thrown.one(from));
}

async function ask(engine: Engine, questions: readonly Question[]) {
	for (const { name } of questions.slice(0, 20)) await engine.find(name);
	const times: number[] = [];
	let found = 0;
	const before = process.cpuUsage();
	for (const { name, id } of questions) {
		const begun = performance.now();
		const ids = await engine.find(name);
		times.push(performance.now() - begun);
		if (ids.includes(id)) found += 1;
	}
	const { user, system } = process.cpuUsage(before);
	return { times, found, cpu: (user + system) / 1000 / questions.length };
}

/** What the process holds, in megabytes, after it was made to tidy up. */
function memory(): number {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
	return process.memoryUsage().rss / 1e6;
}

function percentile(times: readonly number[], share: number): number {
	return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
