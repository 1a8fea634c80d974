import type { Invented } from './invented-dead.ts';

/** The invented dead as a morgue's list: a number of their own in the place, so that each is known. */
export function deadList(people: readonly Invented[]): string {
	const rows = people.map(({ body: { person } }, i) => {
		const { birth, sex = '', origins = [] } = person;
		const date = birth?.kind === 'date' ? birth.date : null;
		const born = date ? [date.day, date.month, date.year].join('.') : '';
		const age = birth?.kind === 'age' ? `${birth.age.from}-${birth.age.to}` : '';
		return [i + 1, person.names[0]?.written, sex, born, age, origins[0] ?? '', drawer(i)];
	});
	const header = ['Nr', 'Name', 'Sex', 'Date of birth', 'Age', 'Nationality', 'Place'];
	return [header, ...rows].map((cells) => cells.join(',')).join('\n');
}

/** By which the body of a search is known again on any page. */
export function drawer(i: number): string {
	return `Drawer ${i + 1} of the hall`;
}
