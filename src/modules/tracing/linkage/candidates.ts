import type { Store } from '../table-files/store.ts';
import type { BlockingKey } from './blocking-keys.ts';
import type { Evidence } from './evidence.ts';
import { hasTaken } from './nobody-twice.ts';

/** What was left out because too many share it; said to the person, never done in silence. */
export type Capped = { key: string; blocks: number; pairs: number; largest: number };

/** No block gives more pairs than this; larger ones are left to a finer key. */
export const LARGEST_BLOCK = 5_000;

/**
 * Makes `keyed`, one row for each record, and `worded`, one for each word of its name, with all
 * that keys are made of.
 */
export async function prepareKeys(
	store: Store,
	evidence: readonly Evidence[],
	keys: readonly BlockingKey[],
): Promise<void> {
	const names = evidence.filter((one) => one.kind === 'name').map((one) => one.key);
	const birth = evidence.find((one) => one.role === 'date_of_birth')?.key;
	const cells = ['people.*'];
	if (names.length === 2) {
		cells.push(`least(given_sk, surname_sk) || ' ' || greatest(given_sk, surname_sk) as two_names`);
		cells.push(`least(given_i, surname_i) || greatest(given_i, surname_i) as initials`);
		cells.push(`left(given, 3) || ' ' || left(surname, 3) as beginnings`);
		cells.push(`right(given, 3) || ' ' || right(surname, 3) as endings`);
	}
	if (birth) {
		cells.push(`${birth}_y * 100 + ${birth}_md // 100 as ${birth}_ym`);
		cells.push(`${birth}_y * 100 + ${birth}_md % 100 as ${birth}_yd`);
	}
	await store.run('drop view if exists keyed; drop table if exists keyed');
	const taken = await hasTaken(store);
	// A copy pays only where it leaves out many.
	await store.run(`create ${taken ? 'table' : 'view'} keyed as select ${cells.join(', ')}
		from people ${taken ? 'anti join taken using (n)' : ''}`);
	const parts = new Set(keys.filter(hasWord).flatMap((key) => key.parts));
	if (!parts.delete('token')) return;
	const wanted = ['n', 'side', ...parts].join(', ');
	const words = names.map((name, i) => {
		const again = i > 0 ? `and ${names[0]}_sk is distinct from ${name}_sk` : '';
		return `select ${wanted}, ${name}_sk as token from keyed where length(${name}_sk) > 1 ${again}`;
	});
	await store.run(`create or replace table worded as ${words.join(' union all ')}`);
}

function hasWord(key: BlockingKey): boolean {
	return key.parts.includes('token');
}

/**
 * Fills the table `pairs` (`l`, `r`), each pair once, l before r.
 *
 * @param people how many there are; with it grows how many pairs one key may give
 */
export async function findCandidates(
	store: Store,
	keys: readonly BlockingKey[],
	people: number,
	twoFiles: boolean,
	tell: (done: number) => void,
): Promise<Capped[]> {
	await store.run('create or replace table found (p UBIGINT)');
	const budget = Math.max(50_000, Math.min(people * 20, 400_000 + people / 4));
	const capped: Capped[] = [];
	const complete: BlockingKey[] = [];
	for (const [i, key] of keys.entries()) {
		tell(i / keys.length);
		if (complete.some((one) => one.parts.every((part) => key.parts.includes(part)))) continue;
		const left = await addKey(store, key, twoFiles, budget);
		if (left.blocks === 0) complete.push(key);
		else capped.push(left);
	}
	await store.run(`create or replace table pairs as
		from (select distinct (p >> 32)::INTEGER as l, (p & 4294967295)::INTEGER as r from found)
		anti join scored using (l, r); drop table found`);
	return capped;
}

async function addKey(
	store: Store,
	key: BlockingKey,
	twoFiles: boolean,
	budget: number,
): Promise<Capped> {
	const known = key.parts.map((part) => `${part} is not null`).join(' and ');
	const from = hasWord(key) ? 'worded' : 'keyed';
	await store.run(`create or replace temp table k as
		select n, side, hash(${key.parts.join(', ')}) as k from ${from} where ${known}`);
	const size = twoFiles
		? 'count(*) filter (side = 0) * count(*) filter (side = 1)'
		: 'count(*) * (count(*) - 1) // 2';
	await store.run(`create or replace temp table sizes as
		select k, ${size} as pairs from k group by k having ${size} > 0`);
	const sizes = await store.all<{ pairs: number; blocks: number }>(
		'select pairs, count(*) as blocks from sizes group by pairs order by pairs',
	);
	const { largest, left } = limitOf(sizes, budget);
	if (largest > 0) {
		await store.run(`create or replace temp table kept as select k.* from k
			semi join (select k from sizes where pairs <= ${largest}) using (k)`);
		await store.run(twoFiles ? ACROSS : WITHIN);
	}
	return { key: key.name, ...left };
}

const ACROSS = `insert into found select (a.n::UBIGINT << 32) | b.n::UBIGINT
	from (from kept where side = 0) a join (from kept where side = 1) b on a.k = b.k`;
const WITHIN = `insert into found select (a.n::UBIGINT << 32) | b.n::UBIGINT
	from kept a join kept b on a.k = b.k and a.n < b.n`;

/** The small blocks first, because what few share says most, until the budget is spent. */
function limitOf(sizes: readonly { pairs: number; blocks: number }[], budget: number) {
	let [largest, spent] = [0, 0];
	const left = { blocks: 0, pairs: 0, largest: 0 };
	for (const { pairs, blocks } of sizes) {
		const fits = pairs <= LARGEST_BLOCK && spent + pairs * blocks <= budget && left.blocks === 0;
		if (fits) {
			largest = pairs;
			spent += pairs * blocks;
		} else {
			left.blocks += blocks;
			left.pairs += pairs * blocks;
			left.largest = Math.max(left.largest, pairs);
		}
	}
	return { largest, left };
}
