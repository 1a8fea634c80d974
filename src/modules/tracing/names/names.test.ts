import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	analyseName,
	compareNames,
	type NameComparison,
	SAME_NAME,
	sameNameProbability,
} from './index.ts';

function compare(a: string, b: string): NameComparison {
	return compareNames(analyseName(a), analyseName(b));
}

function isSame(a: string, b: string): boolean {
	return sameNameProbability(compare(a, b)) >= SAME_NAME;
}

/** Names of nobody, from many places, to be told apart from the one that is looked for. */
const CROWD = [
	...['Idris Abdulkarim Noori', 'Selam Habtemariam', 'Rokeya Talukder', 'Ousmane Diabaté'],
	...['Yordanos Weldeab', 'Farhad Alizadeh', 'Svetlana Gorchakova', 'Nilufar Karimova'],
	...['Mohammed Salem Barghash', 'Abdullahi Warsame Guled', 'Tesfay Gebremariam', 'Hodan Jama'],
	...['Karim Belhadj Touati', 'Aminata Soumaré', 'Rahim Miah Sikder', 'Golnaz Tavakoli'],
	...['Yonatan Shmueli', 'Nikos Papakostas', 'Ahmed Hassan Dualeh', 'Bishnu Tamang'],
];

function place(query: string, name: string): number {
	const own = compare(query, name).weight;
	return CROWD.filter((other) => compare(query, other).weight >= own).length + 1;
}

test('Mohammed is one name in four scripts, and says little about who is meant', () => {
	const spellings = ['Mohammed', 'Muhammad', 'محمد', 'Мухаммад', 'মোহাম্মদ'];
	for (const one of spellings) {
		for (const other of spellings) {
			expect(isSame(one, other), `${one} ${other}`).toBe(true);
			expect(compare(one, other).weight, `${one} ${other}`).toBeLessThan(8);
		}
	}
});

test('a rare name says much, across scripts too', () => {
	const rare = compare('ገብረመድህን', 'Ghebremedhin').weight;
	expect(rare).toBeGreaterThan(compare('محمد', 'Mohammed').weight + 5);
	expect(rare).toBeGreaterThan(compare('Mohammed', 'Mohammed').weight + 5);
});

test.each([
	['Ghirmay Habtezion', 'Habtezion Ghirmay'],
	['قاسم بن ادريس العطار', 'Qasim Idris al-Attar'],
	['قاسم بن ادريس العطار', 'Qasim al-Attar'],
	['عبد الرحيم ناجي', 'Abdurrahim Naji'],
	['عبدالرحيم ناجي', 'Naji Abdel Rahim'],
	['Abd-al-Rahim Naji', 'Abdulrahim Naji'],
	['أبو القاسم منصور', 'Abulkasim Mansour'],
	['سلمى قاسم ادريس ناصر منصور العطار', 'Salma Mansur'],
	['سلمى قاسم ادريس ناصر منصور العطار', 'Salma Qasim Idris'],
	['የማነ ኣብርሃ', 'Yemane Abraha'],
	['ትርሓስ ክፍሎም', 'Trhas Kiflom'],
	['রোজিনা হাওলাদার', 'Rozina Howlader'],
	['د. نادر شيرازي', 'Nader Shirazi'],
	['גיורא בן־שלום', 'Giora Ben-Shalom'],
	['Рустам Дзагоев', 'Roustam Dzagoyev'],
	['김민수', 'Min-su Kim'],
	['Αλέξανδρος Μπακόπουλος', 'Alexandros Bakopoulos'],
	['गोपाल श्रेष्ठ', 'Gopal Shrestha'],
	['Νίκος', 'Nikos'],
])('%s is found as %s among the first three', (query, name) => {
	expect(place(query, name)).toBeLessThanOrEqual(3);
});

test.each([
	['Smith-Okonjo, Ada', 'Ada Smith Okonjo'],
	['Beth Okonjo', 'Elizabeth Okonjo'],
	['Osman Guled', 'Cismaan Guled'],
	['Yusuf Idris', 'Joseph Idris'],
	['A. Okonjo Delgado', 'Ada Okonjo Delgado'],
	['ألياس حداد', 'Elias Haddad'],
	['S3lam Habtemariam', 'Selam Habtemariam'],
])('%s and %s are called one name', (a, b) => expect(isSame(a, b)).toBe(true));

test.each([
	['Qasim Mansour al-Attar', 'Qasim Mansour al-Khatib'],
	['Hodan Jama', 'Hodan Warsame'],
	['Hodan', 'Hodan Warsame Guled Farah'],
	['Nader Shirazi', 'Farhad Shirazi'],
	['', 'Farhad Shirazi'],
])('%s and %s are not called one name', (a, b) => expect(isSame(a, b)).toBe(false));

test('a short name is shown as what it is', () => {
	const kinds = compare('Beth Okonjo', 'Elizabeth Okonjo').parts.map(({ kind }) => kind);
	expect(kinds).toEqual(['nickname', 'same']);
});

test('an old woman who gives six generations and a clerk who wrote two are still compared', () => {
	const { parts } = compare('سلمى قاسم ادريس ناصر منصور العطار', 'Salma Alattar');
	expect(parts.filter(({ kind }) => kind === 'missing')).toHaveLength(4);
	expect(parts.some(({ kind }) => kind === 'conflict')).toBe(false);
});

test('a name of titles only is still a name, and no text at all is no name', () => {
	expect(analyseName('Doctor').tokens).toHaveLength(1);
	expect(analyseName(' — ').tokens).toHaveLength(0);
	expect(compare('', '')).toEqual({ weight: 0, similarity: 0, parts: [] });
});

const letters = fc.constantFrom(
	...'aeimnorsthbk لمنحدعكي гаминтокр ገብረመድህን মোহাম্মদ דוידשלמה김민수-’.',
);
const anyName = fc.string({ unit: fc.oneof(letters, fc.string({ minLength: 1, maxLength: 1 })) });

test('whatever is written: the parts add up, the order of asking does not matter', () => {
	fc.assert(
		fc.property(anyName, anyName, (a, b) => {
			const there = compare(a, b);
			const sum = there.parts.reduce((total, { weight }) => total + weight, 0);
			expect(there.weight).toBeCloseTo(sum, 9);
			expect(Number.isFinite(there.weight)).toBe(true);
			expect(compare(b, a).weight).toBeCloseTo(there.weight, 6);
			const probability = sameNameProbability(there);
			expect(probability >= 0 && probability <= 1).toBe(true);
		}),
		{ numRuns: 400 },
	);
});

test('whatever is written: a name is itself, and never a worse match than another', () => {
	fc.assert(
		fc.property(anyName, (name) => {
			if (analyseName(name).tokens.length === 0) return;
			expect(isSame(name, name)).toBe(true);
			expect(compare(name, name).similarity).toBeCloseTo(1, 6);
		}),
		{ numRuns: 300 },
	);
});

test('every word has one to three romanisations in a to z', () => {
	fc.assert(
		fc.property(anyName, (name) => {
			for (const { latin, skeleton } of analyseName(name).tokens) {
				expect(latin.length).toBeGreaterThanOrEqual(1);
				expect(latin.length).toBeLessThanOrEqual(3);
				expect(latin.every((spelling) => /^[a-z]+$/.test(spelling))).toBe(true);
				expect(skeleton).not.toBe('');
			}
		}),
	);
});

test('a word is joined with its neighbour in this name, not with the one it had in another', () => {
	const kinds = (a: string, b: string) =>
		compareNames(analyseName(a), analyseName(b)).parts.map(({ kind }) => kind);
	expect(kinds('Nurdin Hassan', 'Nur Din Hassan')).toContain('joined');
	expect(kinds('Nurali Hassan', 'Nur Ali Hassan')).toContain('joined');
	expect(kinds('Nurdin Hassan', 'Nur Ali Hassan')).not.toContain('joined');
});
