/** What the matcher computes for one record among very many, without a database. */

import { analyseName } from '#modules/tracing/names/index.ts';
import { findPairs } from '../src/modules/tracing/server/matcher/likely/find-pairs.ts';
import { type Person, Register } from '../src/modules/tracing/server/matcher/register.ts';
import { type Figure, median } from './figure.ts';
import { type Dice, dice } from './people/dice.ts';
import { type NameList, nameLists } from './people/name-lists.ts';

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 100_000);
/** One in so many is sought by a family. */
const SOUGHT = 5;
const ASKED = 100;
const PLACES = ['tripoli', 'sabha', 'zuwara', 'agadez', 'khartoum', 'sfax', 'LY', 'NE', 'TN', 'SD'];

/** Processor time, and memory: of words of real names, where the public lists are there. */
export async function run(): Promise<Figure[]> {
	const { real, lists } = nameLists();
	const throws = dice(5);
	const register = new Register();
	const built = processor(() => {
		for (let i = 0; i < PEOPLE; i += 1) register.set(String(i), someone(i, throws, lists));
	});
	const sought = [...Array(ASKED).keys()].map((i) => compared(register, i * SOUGHT));
	const found = [...Array(ASKED).keys()].map((i) => compared(register, i * SOUGHT + 1));
	const of = `of ${PEOPLE}, ${real ? 'real' : 'made-up'} words`;
	const memory = process.memoryUsage().heapUsed / 1e6;
	const figure = (name: string, unit: string, value: number, runs: number) => {
		return { name: `${name} ${of}`, unit, value: Math.round(value), runs };
	};
	return [
		figure('a register held in memory,', 'ms', built, 1),
		figure('its memory,', 'MB', memory, 1),
		figure('a search compared with all, median,', 'ms', median(sought), ASKED),
		figure('a search compared with all, longest,', 'ms', Math.max(...sought), ASKED),
		figure('a body compared with all, median,', 'ms', median(found), ASKED),
		figure('a body compared with all, longest,', 'ms', Math.max(...found), ASKED),
	];
}

function compared(register: Register, id: number): number {
	const one = register.get(String(id));
	if (!one) return 0;
	const people = Math.max(register.across(one).size, register.beside(one).size);
	const among = { surroundings: { population: { people } }, inHand: new Set<string>() };
	return processor(() => {
		const work = findPairs(register, one, { ...among, isFree: () => true });
		while (!work.next().done);
	});
}

function someone(number: number, throws: Dice, lists: readonly NameList[]): Person {
	const sought = number % SOUGHT === 0;
	const tradition = throws.pick(lists.length);
	const words = Array.from({ length: 2 + Math.floor(throws.pick(3) / 2) }, () => {
		const { latin, native } = lists[tradition]?.draw(throws) ?? { latin: [''] };
		return sought && native ? native : throws.one(latin);
	});
	const two = (value: number) => String(value).padStart(2, '0');
	const year = 1975 + throws.pick(33);
	const day = `${year}-${two(1 + throws.pick(12))}-${two(1 + throws.pick(28))}`;
	const height = 155 + throws.pick(30);
	const known: Person['known'] = {
		names: [{ name: analyseName(words.join(' ')), use: 'own' }],
		birth:
			sought || number % 2 === 0
				? { from: day, to: day, basis: 'stated' }
				: { from: `${year - 5}-06-02`, to: `${year + 5}-06-01`, basis: 'estimated' },
		sex: throws.pick(5) === 0 ? 'female' : 'male',
		height: { from: height - 4, to: height + 4 },
		condition: sought ? 'living' : throws.one(['fresh', 'early', 'advanced'] as const),
		legs: [{ place: throws.one(PLACES) }, { place: throws.one(PLACES) }],
		...((sought || throws.pick(2) === 0) && { origins: [`T${tradition}`] }),
	};
	const kind = sought ? 'missing' : 'dead';
	return { id: String(number), kind, stage: 'open', drill: false, position: 1, known, names: [] };
}

/** Milliseconds of this process. */
function processor(work: () => void): number {
	const before = process.cpuUsage().user;
	work();
	return (process.cpuUsage().user - before) / 1000;
}
