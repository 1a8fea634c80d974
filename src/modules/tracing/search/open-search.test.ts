import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSearch, type Search } from './open-search.ts';
import type { SearchRecord } from './search-record.ts';

let search: Search;

beforeEach(async () => {
	search = await openSearch({ workers: 2 });
});
afterEach(() => search.close());

function born(day: string) {
	return { from: day, to: day };
}

const people: SearchRecord[] = [
	{ id: 'amina', names: ['Amina Hassan Yusuf'], birth: born('1994-05-17'), sex: 'female' },
	{ id: 'amina-2', names: ['Amina Hassan Yusuf'], birth: born('1961-02-03'), sex: 'female' },
	{ id: 'gebre', names: ['Ghebremedhin Tesfay Woldu'] },
	{ id: 'abd', names: ['Abd al-Rahman Khalil', 'Karim Nasser'], sex: 'male' },
	{ id: 'ivan', names: ['Іван Петренко'] },
	{ id: 'rahima', names: ['Rahima Begum'] },
	...Array.from({ length: 300 }, (_, i) => ({ id: `other-${i}`, names: [madeUp(i)] })),
];

function madeUp(i: number): string {
	const part = (n: number) => `${'bdfgklmnrst'[n % 11]}${'aeiou'[n % 5]}${'lmnrst'[n % 6]}`;
	return `${part(i)}${part(i * 7 + 3)} ${part(i * 13 + 5)}${part(i * 3 + 1)}`;
}

async function rankOf(id: string, ...names: string[]): Promise<number> {
	const hits = await search.search({ names }, { top: 10 });
	return hits.findIndex((hit) => hit.id === id) + 1 || Number.POSITIVE_INFINITY;
}

test('until it is filled it says that it is not ready, and how far it is', async () => {
	expect(search.ready).toBe(false);
	const heard: number[] = [];
	await search.load(people, (loaded) => heard.push(loaded));
	expect(search.ready).toBe(true);
	expect(search.size).toBe(people.length);
	expect(heard.at(-1)).toBe(people.length);
});

test('a misspelled name, another order, a missing or a further word: among the first three', async () => {
	await search.load(people);
	for (const asked of [
		'Amina Hasan Yusf',
		'Yusuf Amina Hassan',
		'Amina Yusuf',
		'Amina Hassan Yusuf Omar Ali Farah',
	]) {
		const first = Math.min(await rankOf('amina', asked), await rankOf('amina-2', asked));
		expect(first, asked).toBe(1);
	}
	for (const asked of ['Abdulrahman Khalil', 'Abdelrahman Khaleel', 'Khalil Abd al Rahman']) {
		expect(await rankOf('abd', asked), asked).toBeLessThanOrEqual(3);
	}
});

test('who is asked for in another script is found', async () => {
	await search.load(people);
	expect(await rankOf('gebre', 'ገብረመድህን ተስፋይ')).toBeLessThanOrEqual(3);
	expect(await rankOf('amina', 'أمينة حسن يوسف')).toBeLessThanOrEqual(3);
	expect(await rankOf('rahima', 'রহিমা বেগম')).toBeLessThanOrEqual(3);
	expect(await rankOf('ivan', 'Ivan Petrenko')).toBeLessThanOrEqual(3);
});

test('one person is found by each script they are known in, and gone from all of them', async () => {
	const names = ['Leila Karimi', 'لیلا کریمی', 'Лейла Карими', '莉拉'];
	await search.load([...people, { id: 'leila', names }]);
	for (const asked of [...names, 'لیلا کریمے', 'Leyla Karimy']) {
		expect(await rankOf('leila', asked), asked).toBe(1);
	}
	await search.remove('leila');
	for (const asked of names) expect(await rankOf('leila', asked)).toBe(Number.POSITIVE_INFINITY);
});

test('a name used on the way finds the person too', async () => {
	await search.load(people);
	expect(await rankOf('abd', 'Karim Naser')).toBe(1);
});

test('of two people of one name, the birth says who is meant', async () => {
	await search.load(people);
	const hits = await search.search({ names: ['Amina Hassan Yusuf'], birth: born('1994-05-17') });
	expect(hits[0]?.id).toBe('amina');
	expect(hits[0]?.probability).toBeGreaterThan(0.9);
	const unsure = await search.search({ names: ['Amina Hassan Yusuf'] });
	for (const { probability } of unsure) expect(probability).toBeLessThanOrEqual(0.5);
});

test('ten thousand people of one name do not hide the one who was born that day', async () => {
	const many = Array.from({ length: 10_000 }, (_, i) => ({
		id: `m${i}`,
		names: ['Mohammed Ali'],
		birth: born(i === 7_777 ? '1987-08-23' : '2000-01-01'),
	}));
	await search.load(many);
	const query = { names: ['Mohamed Ali'], birth: born('1987-08-23') };
	expect((await search.search(query))[0]?.id).toBe('m7777');
});

test('whoever is added is found by the next search, under the new name alone', async () => {
	await search.load(people);
	await search.add({ id: 'gebre', names: ['Selam Tekle'] });
	expect(search.size).toBe(people.length);
	expect(await rankOf('gebre', 'Selam Tekle')).toBe(1);
	expect(await rankOf('gebre', 'Ghebremedhin Tesfay Woldu')).toBe(Number.POSITIVE_INFINITY);
});

test('who is added or taken out while the register is still read stays so', async () => {
	async function* slowly() {
		yield people[0] ?? { id: '', names: [] };
		await search.add({ id: 'gebre', names: ['Selam Tekle'] });
		await search.remove('rahima');
		yield* people.slice(1);
	}
	await search.load(slowly());
	expect(await rankOf('gebre', 'Selam Tekle')).toBe(1);
	expect(await rankOf('gebre', 'Ghebremedhin Tesfay Woldu')).toBe(Number.POSITIVE_INFINITY);
	expect(await rankOf('rahima', 'Rahima Begum')).toBe(Number.POSITIVE_INFINITY);
	expect(search.size).toBe(people.length - 1);
});

test('a hundred questions at once are all answered, while people come and go', async () => {
	await search.load(people);
	const asked = Array.from({ length: 100 }, () => rankOf('abd', 'Abdulrahman Khalil'));
	const changes = Array.from({ length: 50 }, (_, i) =>
		search.add({ id: 'amina', names: [i % 2 === 0 ? 'Amina Hassan' : 'Amina Yusuf'] }),
	);
	expect(await Promise.all(asked)).toEqual(asked.map(() => 1));
	await Promise.all(changes);
	expect(search.size).toBe(people.length);
	const hits = await search.search({ names: ['Amina Yusuf'] });
	expect(hits.filter(({ id }) => id === 'amina')).toHaveLength(1);
});

test('a register that breaks off is not taken for a whole one', async () => {
	function* broken() {
		yield* people;
		throw new Error('the database went away');
	}
	await expect(search.load(broken())).rejects.toThrow('the database went away');
	expect(search.ready).toBe(false);
});

test('once closed it holds nobody, and says so instead of answering', async () => {
	await search.load(people);
	await search.close();
	expect(search.ready).toBe(false);
	expect(search.bytes).toBe(0);
	await expect(search.search({ names: ['Amina'] })).rejects.toThrow('closed');
	await expect(search.add({ id: 'late', names: ['Late'] })).rejects.toThrow('closed');
});

test('whoever is taken out is gone, once and for all', async () => {
	await search.load(people);
	expect(await search.remove('rahima')).toBe(true);
	expect(await search.remove('rahima')).toBe(false);
	expect(search.size).toBe(people.length - 1);
	expect(await rankOf('rahima', 'Rahima Begum')).toBe(Number.POSITIVE_INFINITY);
});

test('whoever is on one side is found however many bear their name on the other', async () => {
	const names = ['Mohamed Ibrahim'];
	const crowd = Array.from({ length: 1500 }, (_, i) => ({ id: `sought-${i}`, names, side: 1 }));
	const found = ['Muhammad Ibrahim', 'محمد إبراهيم'].map((name, i) => {
		return { id: `found-${i}`, names: [name], side: 2 };
	});
	await search.load([...crowd, ...found]);
	const ask = async (side: number) => {
		const hits = await search.search({ names, side }, { top: 400 });
		return hits.map(({ id }) => id).sort();
	};
	expect(await ask(2)).toEqual(['found-0', 'found-1']);
	expect(await ask(3)).toEqual([]);
});

test('what nobody can search by is no one, and no fault', async () => {
	await search.load([{ id: 'silent', names: ['', '…', '???'] }]);
	expect(search.size).toBe(0);
	expect(await search.search({ names: ['??'] })).toEqual([]);
	expect(await search.search({ names: [] })).toEqual([]);
});

test('very long names, many names and strange letters are held without a fault', async () => {
	const long = 'Wolfeschlegelsteinhausen '.repeat(40);
	await search.load([
		{ id: 'long', names: [long, '張偉'.repeat(200), '🙂 Maryam 🙂'] },
		{ id: 'many', names: Array.from({ length: 40 }, (_, i) => `${madeUp(i)} Odhiambo`) },
	]);
	expect(await rankOf('long', '🙂 Maryam')).toBe(1);
	expect(await rankOf('long', long)).toBe(1);
	expect(await rankOf('many', `${madeUp(3)} Odhiambo`)).toBe(1);
});
