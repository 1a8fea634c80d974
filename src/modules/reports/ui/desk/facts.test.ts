import { expect, test } from 'vitest';
import { aReport } from './a-report.ts';
import { factsOf } from './facts.ts';

const factOf = (term: string, report = aReport()) =>
	factsOf(report).find((fact) => fact.term === term);

test('what was not said has its line and says so', () => {
	const unsaid = factsOf(aReport()).filter(({ text }) => text === null);
	expect(unsaid.map(({ term }) => term)).toEqual([
		'In danger now',
		'When',
		'Who did it',
		'Which body or office',
		'How to reach them',
		'When and how it is safe',
	]);
});

test('where the answers cannot be read, nothing is said to be unsaid', () => {
	const facts = factsOf(aReport({ unreadable: { words: false, details: true } }));
	expect(facts.find(({ term }) => term === 'How to reach them')?.text).toBe('Cannot be read');
	expect(facts.find(({ term }) => term === 'Where')?.text).toBe('Greece');
});

test('a month is shown as a month, in the calendar in which it was told', () => {
	const told = (when: { calendar: string; year: number; month?: number; day?: number }) =>
		factOf('When', aReport({ details: { when } }))?.text;
	expect(told({ calendar: 'gregory', year: 2026, month: 3 })).toContain('March 2026');
	expect(told({ calendar: 'gregory', year: 2026, month: 3 })).toContain('no day said');
	expect(told({ calendar: 'ethiopic', year: 2018, month: 1, day: 5 })).toContain('2018');
	expect(told({ calendar: 'gregory', year: 2026 })).toContain('only the year');
});

test('danger stands first and cannot be overlooked', () => {
	expect(factsOf(aReport({ urgent: true }))[0]).toMatchObject({ urgent: true });
});

test('nobody asks an anonymous person for their name', () => {
	expect(factOf('Name')).toBeUndefined();
	expect(factOf('Name', aReport({ mode: 'named', details: { name: 'Amina' } }))?.text).toBe(
		'Amina',
	);
});

test('whatever a stranger’s browser sealed, the page of the report can be read', () => {
	const hostile = JSON.parse(
		'{"place":{"a":1},"who":7,"contact":[],"when":{"calendar":"<b>","year":99999,"month":77,"day":-1}}',
	);
	const facts = factsOf(aReport({ country: null, details: hostile }));
	expect(facts.find(({ term }) => term === 'Where')?.text).toBeNull();
	expect(facts.find(({ term }) => term === 'When')?.text).toContain('99999-77--1');
});
