import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import type { Living, Person, Remains, Sought } from './content.ts';
import type { EventFacts } from './event-facts.ts';
import {
	controlOfEvent,
	controlOfSearch,
	eventIn,
	foundIn,
	readSearch,
	slotsOf,
	typedEvent,
	typedFound,
	typedInSearch,
	typedSearch,
} from './forms.ts';

const today = Temporal.PlainDate.from('2026-11-21');

test('a name or a few words are enough, and nothing at all is not', () => {
	expect(readSearch({ name: 'ሰላም ተስፋይ' }, today)).toMatchObject({
		ok: true,
		content: { person: { names: [{ written: 'ሰላም ተስፋይ', use: 'own' }] } },
	});
	expect(readSearch({ words: 'My brother Amadou' }, today).ok).toBe(true);
	expect(readSearch({ name: ' ', words: '\n' }, today)).toEqual({
		ok: false,
		problems: { name: 'search_problem_empty' },
	});
});

test('who says nothing of how to be told gets no hard news in writing, and shares with nobody', () => {
	expect(readSearch({ name: 'Noor' }, today)).toMatchObject({
		content: { telling: { way: 'inbox', inInbox: false }, sharing: [] },
	});
});

test('who wants a visit or a call says how they are reached', () => {
	const asked = { name: 'Noor', tell_way: 'phone' };
	expect(readSearch(asked, today)).toEqual({
		ok: false,
		problems: { tell_contact: 'search_problem_reach' },
	});
	expect(readSearch({ ...asked, tell_contact: '+00 1' }, today).ok).toBe(true);
	const person = { names: [{ written: 'Noor', use: 'own' as const }] };
	const fromFile = (way: 'phone' | 'in_person'): Sought => ({
		...{ kind: 'missing', person, telling: { way, inInbox: false }, sharing: [] },
	});
	expect(readSearch(asked, today, fromFile('phone')).ok).toBe(true);
	expect(readSearch(asked, today, fromFile('in_person')).ok).toBe(false);
});

test('what is wrong stands at its control, in digits of any script and any calendar', () => {
	const typed = {
		name: 'فرشته',
		birth_calendar: 'persian',
		birth_year: '۱۳۷۵',
		birth_month: '۱۳',
		age_from: '١٩',
		height_from: 'tall',
		leg_2_place: 'Agadez',
		leg_2_year: '2031',
		origin_1: 'Niger',
	};
	expect(readSearch(typed, today)).toEqual({
		ok: false,
		problems: {
			birth_month: 'search_problem_month',
			height_from: 'search_problem_height',
			leg_2_year: 'search_problem_future',
			origin_1: 'search_problem_not_in_list',
		},
	});
});

test('an age counts from the day it was said, also when the form comes back later', () => {
	const first = readSearch({ name: 'Ayaan', age_to: '20', age_from: '18' }, today);
	if (!first.ok) throw new Error('not read');
	const birth = { kind: 'age', age: { from: 18, to: 20 }, on: '2026-11-21' };
	expect(first.content.person.birth).toEqual(birth);
	const later = readSearch(typedSearch(first.content), today.add({ years: 3 }));
	expect(later).toMatchObject({ content: { person: { birth } } });
});

test('what a form shows again is what was read: nothing is lost by a change', () => {
	const line = fc
		.string({ minLength: 1, maxLength: 20 })
		.map((text) => `x${text.replace(/\s/g, '')}`);
	const typed = fc.record({
		name: line,
		name_other: line,
		name_under: line,
		words: line,
		from: line,
		mark_2_kind: fc.constantFrom('tattoo', 'scar'),
		mark_2_site: line,
		leg_1_place: line,
		leg_3_country: fc.constantFrom('NE', 'LY'),
		companions: line,
		tell_way: fc.constantFrom('inbox', 'phone'),
		tell_contact: line,
		share: fc.constantFrom('', 'red_cross', 'red_cross consulate'),
		last_year: fc.constantFrom('2024', '٢٠٢٥'),
	});
	fc.assert(
		fc.property(typed, (answers) => {
			const first = readSearch(answers, today);
			if (!first.ok) throw new Error(JSON.stringify(first.problems));
			expect(readSearch(typedSearch(first.content), today, first.content)).toEqual(first);
		}),
	);
});

test('fields of a file from elsewhere stay through a change by the family', () => {
	const read = readSearch({ name: 'Li Wei' }, today);
	if (!read.ok) throw new Error('not read');
	const before = { ...read.content, person: { ...read.content.person, kept: { home_city: 'X' } } };
	expect(readSearch({ name: 'Li Wei' }, today, before)).toMatchObject({
		content: { person: { kept: { home_city: 'X' } } },
	});
});

test('a form hands on its answers and no receipt', () => {
	const form = new FormData();
	for (const [name, value] of [
		['name', 'Ana'],
		['share', 'red_cross'],
		['share', 'consulate'],
		['leg_1_place', 'Tapachula'],
		['seed', '1'],
		['receipt', '2'],
		['__proto__', '3'],
	] as const)
		form.append(name, value);
	expect(typedInSearch(form)).toEqual({
		name: 'Ana',
		share: 'red_cross consulate',
		leg_1_place: 'Tapachula',
	});
});

test('a form has one slot more than are filled', () => {
	expect(slotsOf({}, 'leg')).toEqual([1, 2, 3]);
	expect(slotsOf({ leg_3_place: 'Sebha', leg_4_calendar: 'gregory' }, 'leg')).toHaveLength(4);
});

/** A person as a file can bring them: more of everything than a form has controls for. */
const long: Person = {
	names: [{ written: 'Bilal', use: 'own' }],
	origins: ['SD', 'SS', 'ET'],
	languages: ['ar', 'din', 'nus'],
	marks: Array.from({ length: 14 }, (_, at) => ({ kind: 'scar', site: `site ${at}`, seen: true })),
	legs: Array.from({ length: 15 }, (_, at) => ({ place: `place ${at}` })),
	kept: { photo_url: 'x' },
};

test('what came with a file and has no control is still there after a change at the desk', () => {
	const living: Living = {
		...{ kind: 'alive', person: long, wish: 'message', message: 'I am well.' },
		where: { place: 'Tamanrasset', country: 'DZ', institution: 'Clinic' },
		foundOn: { calendar: 'gregory', year: 2026, month: 3 },
	};
	const dead: Remains = {
		...{ kind: 'dead', person: long, condition: 'living', category: 'detention' },
		found: { place: 'Zarzis', country: 'TN', words: 'on the beach' },
		died: { from: { calendar: 'gregory', year: 2025 }, to: { calendar: 'gregory', year: 2026 } },
		...{ cause: 'x', authority: 'The court', authorityReference: '1', burial: 'row 4' },
	};
	for (const content of [living, dead]) {
		const read = foundIn(typedFound(content), content.kind, today, content);
		expect(read).toMatchObject({ problems: {}, content });
	}
	const sought: Sought = {
		...{ kind: 'missing', person: long, sharing: ['red_cross'] },
		telling: { way: 'inbox', inInbox: true },
	};
	expect(readSearch(typedSearch(sought), today, sought)).toEqual({ ok: true, content: sought });
});

test('an event comes back into its form as it was, and one day is the first and the last', () => {
	const content = { kind: 'event', title: 'A fire', sources: 'Three who were there' } as const;
	const facts: EventFacts = {
		...{ from: '2026-03-01', until: '2026-03-01', country: 'LY', route: 'sahara' },
		...{ cause: 'accident', category: 'detention', dead: 3, missing: 0, survivors: 40 },
		...{ females: 1, males: 2, children: 0, sourceQuality: 4 },
	};
	expect(eventIn(typedEvent(content, facts))).toEqual({ content, event: facts });
	expect(eventIn({ title: 'x', from_day: '2026-03-01', dead: '٣' }).event).toMatchObject({
		...{ from: '2026-03-01', until: '2026-03-01', dead: 3, category: 'other' },
	});
});

test('what the register finds wrong stands at the control where it was typed', () => {
	expect(['event.from', 'event.until', 'event.dead', 'event', 'title'].map(controlOfEvent)).toEqual(
		['from_day', 'until_day', 'dead', 'from_day', 'title'],
	);
	const fields = ['person.names.0.written', 'lastContact.when', 'telling.contact', 'phones'];
	expect(fields.map(controlOfSearch)).toEqual(['name', 'last_year', 'tell_contact', 'phones']);
});
