import type { CoarseDateInput, Temporal } from '#foundations/time/index.ts';
import { coarseDate } from '#foundations/time/index.ts';
import type { Content, Person, SaidBirth, SharedWith } from '../content.ts';
import { LIMITS } from '../content-shape.ts';
import { readDate } from '../linkage/read-dates.ts';
import { heightIn, languagesIn, namesIn, wordsIn } from './register-cells.ts';
import type { ImportRole, ImportRoles } from './register-columns.ts';

export type TableKindOfRecord = 'missing' | 'alive' | 'dead';

export type RowsMean = {
	kind: TableKindOfRecord;
	roles: ImportRoles;
	sharing: readonly SharedWith[];
	today: Temporal.PlainDate;
};

/** Cells by their column; what no role has a place for is kept under the name of its column. */
export function contentOfRow(
	cells: Readonly<Record<string, string>>,
	{ kind, roles, sharing, today }: RowsMean,
): Content {
	const used = new Set<string>();
	const filledOf = (...wanted: ImportRole[]) =>
		Object.keys(cells).filter(
			(name) => wanted.includes(roles[name] ?? 'other') && cells[name]?.trim(),
		);
	/** What cannot be read, or has no room, stays under the name of its column. */
	const read: Reading = (wanted, reading, between = '; ') => {
		const filled = filledOf(...wanted);
		const text = filled.map((name) => cells[name]?.trim()).join(between);
		const found = text === '' ? null : reading(text);
		if (found !== null) for (const name of filled) used.add(name);
		return found;
	};
	const person = withFurther(personOf(read, today), read);
	const samples = kind === 'alive' ? null : read(['samples'], wordsIn(LIMITS.answer));
	const phones = kind === 'missing' ? read(['phone'], wordsIn(LIMITS.answer)) : null;
	const kept = Object.fromEntries(
		Object.entries(cells).filter(([name, value]) => value.trim() !== '' && !used.has(name)),
	);
	const whole = { ...person, ...(Object.keys(kept).length > 0 && { kept }) };
	if (kind === 'alive') return { kind, person: whole, wish: 'not_asked' };
	// Nobody said in what state the body was: what can be told of it is weighed as the least.
	if (kind === 'dead')
		return {
			kind,
			person: whole,
			category: 'other',
			...(samples && { samples }),
		};
	const telling = { way: 'through_someone', inInbox: false } as const;
	return {
		kind,
		person: whole,
		telling,
		sharing,
		...(phones && { phones }),
		...(samples && { samples }),
	};
}

type Reading = <T>(
	wanted: readonly ImportRole[],
	reading: (text: string) => T | null,
	between?: string,
) => T | null;

/** What families and officers ask besides: other names, who was along, what was worn. */
function withFurther(person: Person, read: Reading): Person {
	const names = [...person.names];
	for (const use of ['nickname', 'travelled_under'] as const) {
		const room = LIMITS.names - names.length;
		const more = read([use], (text) => namesIn(text, room)) ?? [];
		names.push(...more.map((written) => ({ written, use })));
	}
	const companionNames = read(['companions'], (text) => namesIn(text, LIMITS.companions)) ?? [];
	const effects = read(['effects'], wordsIn(LIMITS.answer));
	const [languages, heightCm] = [read(['languages'], languagesIn), read(['height'], heightIn)];
	return {
		...person,
		names,
		...(languages && { languages }),
		...(heightCm && { heightCm }),
		...(effects && { effects }),
		...(companionNames.length > 0 && { companionNames }),
	};
}

function personOf(read: Reading, today: Temporal.PlainDate): Person {
	const own = (text: string) => text;
	const name = read(['full_name'], own, ' ') ?? read(['given_name', 'surname'], own, ' ');
	const born = read(['date_of_birth', 'birth_year'], (text) => birthOf(text, today), ' ');
	const birth = born ?? read(['age'], ageOf);
	const sex = read(['sex'], sexOf);
	const origin = read(['origin'], countryOf);
	const from = read(['place', 'address', 'postcode'], wordsIn(LIMITS.line), ' ');
	return {
		names: name ? [{ written: name, use: 'own' }] : [],
		...(birth && { birth }),
		...(sex && { sex }),
		...(origin && { origins: [origin] }),
		...(from && { from }),
	};
}

function birthOf(text: string, today: Temporal.PlainDate): SaidBirth | null {
	const { year, month, day } = readDate(text, 'day-first');
	if (year === null) return null;
	const date: CoarseDateInput = {
		...{ calendar: 'gregory', year },
		...(month !== null && { month }),
		...(month !== null && day !== null && { day }),
	};
	return coarseDate(date, today).ok ? { kind: 'date', date } : null;
}

function ageOf(text: string): SaidBirth | null {
	const found = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/.exec(text);
	if (!found) return null;
	const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
	return to <= LIMITS.age ? { kind: 'age', age: { from, to } } : null;
}

function sexOf(text: string): Person['sex'] | null {
	const word = text.toLowerCase();
	if (['f', 'female', 'w', 'woman', 'femme', 'mujer', 'girl'].includes(word)) return 'female';
	if (['m', 'male', 'h', 'man', 'homme', 'hombre', 'boy'].includes(word)) return 'male';
	return word === 'other' || word === 'x' ? 'other' : null;
}

/** A code, or the name of a country in English. */
function countryOf(text: string): string | null {
	const code = text.toUpperCase();
	if (/^[A-Z]{2}$/.test(code)) return code;
	return countries().get(text.toLowerCase()) ?? null;
}

let named: Map<string, string> | undefined;

function countries(): Map<string, string> {
	if (named) return named;
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	const codes = letters.flatMap((a) => letters.map((b) => a + b));
	named = new Map(codes.flatMap((code) => pairOf(names.of(code), code)));
	return named;
}

function pairOf(name: string | undefined, code: string): [string, string][] {
	return name ? [[name.toLowerCase(), code]] : [];
}
