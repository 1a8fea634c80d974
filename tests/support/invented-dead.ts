import type { CoarseDateInput } from '#foundations/time/index.ts';
import type { Remains, Sought } from '#modules/tracing/index.ts';
import { type Spelled, seeded, TRADITIONS } from './invented-names.ts';

/** A search and the body that it should find, or a body that nobody looks for. */
export type Invented = { sought: Sought | null; body: Remains };

/**
 * Unidentified dead with names on papers in Latin letters, some of whom are sought: by families
 * in their own script, with birth dates in the wrong order or ages as people remember them.
 */
export function inventedDead(bodies: number, searches: number, seed: number): Invented[] {
	const random = seeded(seed);
	const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
	return Array.from({ length: bodies }, (_, i) => {
		const tradition = TRADITIONS[i % TRADITIONS.length] ?? TRADITIONS[0];
		const [given, family] = [one(tradition.given), one(tradition.family)];
		const sex = random() < 0.8 ? ('male' as const) : ('female' as const);
		const born = { year: 1975 + Math.floor(random() * 33), month: 1 + Math.floor(random() * 12) };
		const birth = { ...born, day: 1 + Math.floor(random() * 12), calendar: 'gregory' as const };
		const height = 160 + Math.floor(random() * 25);
		const latin = ([, ...spellings]: Spelled) => one(spellings);
		const age = 2025 - birth.year;
		const found: Remains = {
			...{ kind: 'dead', condition: one(['fresh', 'early', 'advanced']), category: 'journey' },
			person: {
				names: [{ written: `${latin(given)} ${latin(family)}`, use: 'own' }],
				...(random() < 0.9 && { sex }),
				heightCm: { from: height - 5, to: height + 5 },
				// A paper with a date lay with every second of them; of the others an age was estimated.
				birth:
					i % 2 === 0
						? { kind: 'date', date: birth }
						: { kind: 'age', age: { from: age - 6, to: age + 4 }, on: '2025-06-01' },
				...(random() < 0.5 && { origins: [tradition.origin] }),
			},
		};
		if (i >= searches) return { sought: null, body: found };
		const sought: Sought = {
			kind: 'missing',
			person: {
				names: [{ written: `${given[0]} ${family[0]}`, use: 'own' }],
				...{ sex, origins: [tradition.origin] },
				birth: { kind: 'date', date: asRemembered(birth, i) },
				heightCm: { from: height - 3, to: height + 4 },
			},
			telling: { way: 'in_person', inInbox: true },
			sharing: [],
		};
		return { sought, body: found };
	});
}

type Day = CoarseDateInput & { month: number; day: number };

/** As it is; day and month exchanged; only the year; a year beside. */
function asRemembered({ calendar, year, month, day }: Day, i: number): CoarseDateInput {
	const ways: CoarseDateInput[] = [
		{ calendar, year, month, day },
		{ calendar, year, month: day, day: month },
		{ calendar, year },
		{ calendar, year: year + 1, month, day },
	];
	return ways[Math.floor(i / 3) % ways.length] ?? { calendar, year };
}
