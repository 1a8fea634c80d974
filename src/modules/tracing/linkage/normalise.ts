import type { Calendar } from '#foundations/time/index.ts';
import { analyseName } from '../names/index.ts';
import { quoted, type Store } from '../table-files/store.ts';
import { cleaned, isForeign, plainName, skeleton } from './clean-sql.ts';
import type { Evidence } from './evidence.ts';
import { orderOf, readDate } from './read-dates.ts';

const DATE_PARTS = ['v', 'y', 'md', 'sorted', 'a', 'b'];

/**
 * Makes the table `people` from `file0` and, if there are two, `file1`: `n` (from 0, the left file
 * first), `side` (0 left, 1 right), `id`, and for each evidence what its kind is compared by.
 *
 * @param ids the column of each file that names its rows; without one the number of the row
 */
export async function normalise(
	store: Store,
	evidence: readonly Evidence[],
	ids: readonly (string | null)[],
	calendar: Calendar,
): Promise<void> {
	await rawView(store, evidence, ids);
	const cells: string[] = [];
	const joins: string[] = [];
	for (const one of evidence) {
		const raw = `raw_${one.key}`;
		if (one.kind === 'date') {
			await readDates(store, one, calendar);
			joins.push(`left join dates_${one.key} on dates_${one.key}.written = ${raw}`);
			for (const part of DATE_PARTS) {
				cells.push(`dates_${one.key}.${part} as ${one.key}_${part}`);
			}
		} else if (one.kind === 'name') {
			await readForeignNames(store, one);
			joins.push(`left join names_${one.key} on names_${one.key}.written = ${raw}`);
			cells.push(`coalesce(names_${one.key}.latin, ${plainName(raw)}) as name_${one.key}`);
		} else cells.push(`${cleaned(one, raw)} as ${one.key}_v`);
	}
	await store.run(`create or replace table cleaned as
		select n, side, id, ${names(evidence)} * exclude (n, side, id)
		from (select n, side, id, ${cells.join(', ')} from raw ${joins.join(' ')})`);
	await withFrequencies(store, evidence);
	await store.run('drop table cleaned; drop view raw');
}

async function rawView(
	store: Store,
	evidence: readonly Evidence[],
	ids: readonly (string | null)[],
): Promise<void> {
	const sides = ids.map((id, side) => {
		const own = evidence.map((one) => {
			const columns = (side === 0 ? one.left : one.right).map(quoted);
			const value = columns.length === 1 ? columns[0] : `concat_ws(' ', ${columns.join(', ')})`;
			return `trim(${value}) as raw_${one.key}`;
		});
		const before = side === 0 ? '0' : '(select count(*) from file0)';
		const name = id === null ? '_row::VARCHAR' : `coalesce(${quoted(id)}, '')`;
		return `select (_row - 1 + ${before})::INTEGER as n, ${side}::TINYINT as side,
			${name} as id, ${own.join(', ')} from file${side}`;
	});
	await store.run(`create or replace view raw as ${sides.join(' union all ')}`);
}

/**
 * One person in 365 is born on the first of January. Where it is far more, that day stands for a
 * year of which nothing more was known, and is compared as the whole year.
 */
const DEFAULT_DAY = 0.01;

/** Each way of writing a date is read once, however many people share it. */
async function readDates(store: Store, one: Evidence, calendar: Calendar): Promise<void> {
	const raw = `raw_${one.key}`;
	const written: string[] = [];
	const query = `select distinct ${raw} from raw where ${raw} is not null and ${raw} <> ''`;
	for await (const [texts] of store.columns(query)) written.push(...(texts as string[]));
	const order = orderOf(written);
	const rows = written.map((value) => {
		const { digits, year, month, day, from, until } = readDate(value, order, calendar);
		return [
			value,
			digits,
			...[year, month, day, from, until].map((cell) => cell?.toString() ?? null),
		];
	});
	await store.fill('read_dates', ['written', 'v', 'year', 'month', 'day', 'a', 'b'], rows);
	await store.run(`create or replace table dates_${one.key} as select written, v,
		year::INTEGER as y, (month::INTEGER * 100 + day::INTEGER)::SMALLINT as md,
		year::INTEGER * 10000 + least(month::INTEGER, day::INTEGER) * 100
			+ greatest(month::INTEGER, day::INTEGER) as sorted,
		a::INTEGER as a, b::INTEGER as b from read_dates; drop table read_dates`);
	await store.run(`update dates_${one.key} set b = a + 364 where md = 101 and (
		select count(*) filter (md = 101) / count(*) from raw
		join dates_${one.key} d on d.written = ${raw}) > ${DEFAULT_DAY}`);
}

async function readForeignNames(store: Store, one: Evidence): Promise<void> {
	const raw = `raw_${one.key}`;
	const rows: [string, string][] = [];
	const query = `select distinct ${raw} from raw where ${isForeign(raw)}`;
	for await (const [texts] of store.columns(query)) {
		for (const written of texts as string[]) {
			const latin = analyseName(written).tokens.map((token) => token.latin[0]);
			if (latin.length > 0) rows.push([written, latin.join(' ')]);
		}
	}
	await store.fill(`names_${one.key}`, ['written', 'latin'], rows);
}

/**
 * From a full name the last word is taken as surname, which need not be right: comparisons and
 * blocking also look at the names crosswise.
 */
function names(evidence: readonly Evidence[]): string {
	const given = evidence.find((one) => one.key === 'given');
	const surname = evidence.find((one) => one.key === 'surname');
	if (given && surname && given.left[0] === surname.left[0]) {
		return `split_part(name_given, ' ', 1) as given,
			case when contains(name_given, ' ') then split_part(name_given, ' ', -1) end as surname,`;
	}
	return `${given ? 'name_given as given,' : ''} ${surname ? 'name_surname as surname,' : ''}`;
}

/**
 * How often each value occurs, in classes of frequency: 0 is rarer than one in 4,096, 3 is more
 * often than one in 64. Sharing a rare name says more than sharing a frequent one.
 */
async function withFrequencies(store: Store, evidence: readonly Evidence[]): Promise<void> {
	const cells = ['c.n', 'c.side', 'c.id'];
	const joins: string[] = [];
	for (const { key, kind } of evidence) {
		const value = kind === 'name' ? key : `${key}_v`;
		const marks =
			kind === 'name' ? `, ${skeleton('v')} as sk, left(v, 1) as i, contains(v, ' ') as many` : '';
		await store.run(`create or replace table frequency_${key} as select *,
			greatest(0, least(3, 4 + floor((log2((l + r) / (sum(l + r) over ())) / 3))))::TINYINT as f ${marks}
			from (select ${value} as v, count(*) filter (side = 0) as l, count(*) filter (side = 1) as r
				from cleaned where ${value} is not null group by ${value})`);
		joins.push(`left join frequency_${key} f_${key} on f_${key}.v = c.${value}`);
		cells.push(`f_${key}.f as ${key}_f`);
		if (kind === 'name') {
			cells.push(
				`c.${key}`,
				...['sk', 'i', 'many'].map((part) => `f_${key}.${part} as ${key}_${part}`),
			);
		} else if (kind === 'date') cells.push(...DATE_PARTS.map((part) => `c.${key}_${part}`));
		else cells.push(`c.${key}_v`);
	}
	await store.run(`create or replace table people as
		select ${cells.join(', ')} from cleaned c ${joins.join(' ')}`);
}
