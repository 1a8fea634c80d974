import type { CoarseDateInput } from '#foundations/time/index.ts';
import type { Person, SaidBirth, SaidName, SharedWith, Sought } from '../content.ts';
import type { PfifFields, PfifNote, PfifPerson } from '../pfif/pfif.ts';

/**
 * A person of a PFIF file as a search. Whatever a note claims (`believed_dead`), it is a search:
 * no file closes one (R10). What has no place of its own, notes too, is kept and comes out again.
 */
export function contentOfPfif(person: PfifPerson, sharing: readonly SharedWith[]): Sought {
	const { fields, notes } = person;
	const content: Sought = {
		kind: 'missing',
		person: personOf(fields),
		...(fields.description && { words: fields.description }),
		telling: {
			...(fields.author_name && { whom: fields.author_name }),
			...contactOf(fields),
			...{ way: 'through_someone', inInbox: false },
		},
		sharing,
	};
	const known = fieldsOf(content);
	const unread = Object.entries(fields).filter(
		([name, value]) => known[name] !== value && !CONTACTS.has(name),
	);
	const written = notes.map((note, i) => [`${NOTE}${i + 1}`, JSON.stringify(note.fields)]);
	const kept = Object.fromEntries([...unread, ...written]);
	return { ...content, person: { ...content.person, kept } };
}

/** A search as a person of PFIF: what is known now, then what came with its file. */
export function pfifOf(
	content: Sought,
	own: { id: string; domain: string; on: string },
): PfifPerson {
	const kept = Object.entries(content.person.kept ?? {});
	// The columns of a table are no fields of PFIF, and nobody said that they may leave the house.
	const isPfif = content.person.kept?.person_record_id !== undefined;
	const fields = Object.fromEntries(kept.filter(([name]) => isPfif && !name.startsWith(NOTE)));
	const entered = `${own.on}T00:00:00Z`;
	return {
		fields: {
			...{ person_record_id: `${own.domain}/${own.id}`, source_date: entered, full_name: '' },
			...fields,
			...fieldsOf(content),
			entry_date: entered,
		},
		notes: kept.flatMap(([name, value]) => (name.startsWith(NOTE) ? noteIn(value) : [])),
	};
}

/** Under such names the notes of a file are kept, numbered. */
export const NOTE = 'pfif note ';

/**
 * How somebody is reached has a place of its own in a search (`telling.contact`), and in a note it
 * stays here: neither leaves the house with a file, whoever may have it.
 */
const CONTACTS: ReadonlySet<string> = new Set([
	...['author_email', 'author_phone', 'email_of_found_person', 'phone_of_found_person'],
]);

/** What a search says in words of PFIF. Nobody's telephone is in it. */
function fieldsOf({ person, words }: Sought): Record<string, string> {
	const own = person.names.filter(({ use }) => use === 'own');
	const others = person.names.filter(({ use }) => use !== 'own');
	const [country] = person.origins ?? [];
	return {
		...(own.length > 0 && { full_name: linesFrom(own) }),
		...(others.length > 0 && { alternate_names: linesFrom(others) }),
		...(words !== undefined && { description: words }),
		...(person.sex && { sex: person.sex }),
		...(country !== undefined && { home_country: country }),
		...bornIn(person.birth),
	};
}

function personOf(fields: PfifFields): Person {
	const { sex, home_country: country = '' } = fields;
	const birth = birthOf(fields);
	const from = [fields.home_neighborhood, fields.home_city, fields.home_state];
	const where = from.filter(Boolean).join(', ');
	return {
		names: namesOf(fields),
		...(birth && { birth }),
		...((sex === 'female' || sex === 'male' || sex === 'other') && { sex }),
		...(/^[A-Z]{2}$/.test(country) && { origins: [country] }),
		...(where !== '' && { from: where }),
	};
}

/** A full name may stand on several lines, each another way to write it. */
function namesOf(fields: PfifFields): SaidName[] {
	const own = linesOf(fields.full_name).map((written) => ({ written, use: 'own' as const }));
	const others = linesOf(fields.alternate_names);
	return [...own, ...others.map((written) => ({ written, use: 'nickname' as const }))];
}

function linesFrom(names: readonly SaidName[]): string {
	return names.map(({ written }) => written).join('\n');
}

function linesOf(text = ''): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

function birthOf({ date_of_birth: date = '', age = '', ...fields }: PfifFields): SaidBirth | null {
	const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(date);
	if (parts) {
		const [, year, month, day] = parts.map(Number);
		if (year !== undefined) return { kind: 'date', date: dateOf(year, month, day) };
	}
	const years = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/.exec(age);
	if (!years) return null;
	const [from, to] = [Number(years[1]), Number(years[2] ?? years[1])];
	const on = /^\d{4}-\d\d-\d\d/.exec(fields.source_date ?? '')?.[0];
	return { kind: 'age', age: { from, to }, ...(on && { on }) };
}

function dateOf(year: number, month?: number, day?: number): CoarseDateInput {
	return { calendar: 'gregory', year, ...(month && { month }), ...(day && { day }) };
}

/** Only what PFIF can say: a day of another calendar stays with us. */
function bornIn(birth: SaidBirth | undefined): Record<string, string> {
	if (birth?.kind === 'age') {
		const { from, to } = birth.age;
		return { age: from === to ? String(from) : `${from}-${to}` };
	}
	if (birth?.date.calendar !== 'gregory') return {};
	const { year, month, day } = birth.date;
	const parts = [
		String(year).padStart(4, '0'),
		...[month, day].flatMap((n) => (n ? [two(n)] : [])),
	];
	return { date_of_birth: parts.join('-') };
}

function two(n: number): string {
	return String(n).padStart(2, '0');
}

function contactOf({ author_email: email, author_phone: phone }: PfifFields) {
	const contact = [phone, email].filter(Boolean).join(', ');
	return contact === '' ? {} : { contact };
}

function noteIn(json: string): PfifNote[] {
	try {
		const fields = Object.entries(JSON.parse(json) as Record<string, string>);
		return [{ fields: Object.fromEntries(fields.filter(([name]) => !CONTACTS.has(name))) }];
	} catch {
		return [];
	}
}
