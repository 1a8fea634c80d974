import { type detentionFields, registerMinimum } from './definitions/detention-fields.ts';
import type { TimelineEntry } from './views.ts';

type Letter = keyof typeof registerMinimum;
type Field = keyof typeof detentionFields;
type Entry = Pick<TimelineEntry, 'action' | 'facts' | 'sealed' | 'doubtful'>;

/** What a register of detention must hold of one person, and what whoever detains them still owes. */
export type Register = {
	norm: 'CED, art. 17(3)';
	/** The last answer to each, by letter of the article. */
	entries: Readonly<Record<Letter, Readonly<Record<string, unknown>>>>;
	/** By the authority that owes it, as the record names it; null where none is named. */
	missing: readonly {
		owedBy: string | null;
		fields: readonly { letter: Letter; field: Field }[];
	}[];
};

/**
 * The register of a detention, from what its record says and as far as its reader can open it. A
 * death, a release and a transfer are asked for where there was one.
 */
export function registerOf(timeline: readonly Entry[]): Register {
	const answers: Record<string, unknown> = {};
	for (const { action, facts, sealed, doubtful } of timeline) {
		// What is in doubt was kept as it came: no authority and no court is handed it as a date.
		const said = Object.entries({ ...facts, ...sealed }).filter(([field]) => !doubtful[field]);
		Object.assign(answers, Object.fromEntries(said));
		// Whoever is moved is admitted to the new place then, as far as anybody knows.
		if (action === 'noteTransfer') answers.admittedAt = facts.movedAt;
	}
	const done = new Set(timeline.map(({ action }) => action));
	const given = (field: Field) => answers[field] !== undefined && answers[field] !== null;
	const letters = Object.keys(registerMinimum) as Letter[];
	const lacking = letters.flatMap((letter) =>
		owedOf(letter, done).flatMap((field) => (given(field) ? [] : [{ letter, field }])),
	);
	const byAuthority = Map.groupBy(lacking, ({ letter }) => owerOf(letter, answers));
	return {
		norm: 'CED, art. 17(3)',
		entries: Object.fromEntries(
			letters.map((letter) => [
				letter,
				Object.fromEntries(
					registerMinimum[letter].filter(given).map((field) => [field, answers[field]]),
				),
			]),
		) as Register['entries'],
		missing: [...byAuthority].map(([owedBy, fields]) => ({ owedBy, fields })),
	};
}

const OUT = ['release', 'moveToAlternative', 'handOverForRemoval', 'noteRemoval'];

/** What is owed of a letter as far as the story went. */
function owedOf(letter: Letter, done: ReadonlySet<string>): readonly Field[] {
	if (letter === 'g') return done.has('noteDeath') ? registerMinimum.g : [];
	if (letter !== 'h') return registerMinimum[letter];
	const isOut = OUT.some((action) => done.has(action));
	const isMoved = done.has('noteTransfer');
	return [
		...(isOut ? (['releasedAt'] as const) : []),
		...(isMoved ? (['movedAt', 'transferredBy'] as const) : []),
		...(isOut || isMoved ? (['destination'] as const) : []),
	];
}

/** Who answers for a part of it: for the arrest who arrested, for the order who gave it. */
const OWERS = {
	...{ a: ['supervisedBy'], b: ['arrestedBy'], c: ['orderedBy'], d: ['supervisedBy'] },
	...{ e: ['supervisedBy'], f: ['supervisedBy'], g: ['supervisedBy'] },
	h: ['transferredBy', 'supervisedBy'],
} satisfies Record<Letter, readonly Field[]>;

function owerOf(letter: Letter, answers: Readonly<Record<string, unknown>>): string | null {
	const named = OWERS[letter].map((field) => answers[field]);
	return named.find((name): name is string => typeof name === 'string' && name !== '') ?? null;
}
