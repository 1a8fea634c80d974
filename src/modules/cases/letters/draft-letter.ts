import { currentLocale, m } from '#foundations/languages/index.ts';
import type { Procedure, State } from '#foundations/procedures/index.ts';
import { answerText } from '../ui/desk/answer-text.ts';
import { lasted } from '../ui/desk/due-words.ts';
import { wordOf } from '../ui/words.ts';
import type { Letter, LetterPart } from './letter.ts';
import { letterWord } from './letter-words.ts';
import { remedyAct, untilOf } from './remedy.ts';

/** What a draft is drawn from. */
export type Source = {
	procedure: Procedure;
	state: State;
	/** The act that the letter goes with. */
	entry: { id: string; action: string };
	/** The latest answers, facts and opened ones alike; those of the act itself come first. */
	answers: Readonly<Record<string, unknown>>;
	organisation: string;
	zone: string;
};

/**
 * A first draft in the language that is spoken here: the fields that the definition names, in its
 * order, and the remedy with its last day. A field without an answer is left out; a letter that
 * must give reasons shows the empty place instead, so that nobody signs around it.
 *
 * @returns null where no letter goes with this act
 */
export function draftLetter(source: Source): Letter | null {
	const { procedure, state, entry, organisation, zone } = source;
	const action = procedure.actions[entry.action];
	const id = action?.letter;
	const letter = id === undefined ? undefined : procedure.letters?.[id];
	if (!action || id === undefined || !letter) return null;
	const remedy = letter.remedy ? remedyAct(procedure, entry.action) : null;
	return {
		language: currentLocale(),
		organisation,
		to: '',
		title: letterWord(procedure.id, id),
		opening:
			letter.to === 'person'
				? m.letters_opening_person({ organisation })
				: m.letters_opening_other({ organisation }),
		parts: [
			...letter.says.flatMap((field) => partOf(source, field, letter.first?.includes(field))),
			...inAll(state, letter.used),
		],
		remedy:
			remedy === null
				? null
				: {
						words: m.letters_remedy({ act: wordOf('action', remedy) }),
						...untilOf(procedure, state, { action: entry.action, remedy, zone }),
					},
		cite: action.cite ?? null,
		reference: entry.id.slice(0, 8).toUpperCase(),
	};
}

function partOf(
	{ procedure, state, entry, answers, zone }: Source,
	field: string,
	isFirst = false,
): LetterPart[] {
	const answer = (isFirst ? earliest(state, field) : undefined) ?? answers[field];
	const words = answerText(procedure.fields[field], answer, zone);
	if (!words && !mustSay(procedure, entry.action).includes(field)) return [];
	return [{ field, heading: wordOf('field', field), words }];
}

/** Of days and hours written in the same way the smallest text is the first. */
function earliest({ done }: State, field: string): string | undefined {
	const days = [...done.values()].flat().flatMap(({ facts }) => {
		const day = facts[field];
		return typeof day === 'string' ? [day] : [];
	});
	return days.toSorted()[0];
}

/** How long in all, over transfers and short releases. */
function inAll({ clocks }: State, used: string | undefined): LetterPart[] {
	const clock = clocks.find(({ id }) => id === used);
	if (!clock?.used) return [];
	return [{ field: clock.id, heading: m.letters_in_all(), words: lasted(clock.used.toString()) }];
}

/** Whoever restricts says on which ground and why. */
export function mustSay({ actions }: Procedure, name: string): string[] {
	const action = actions[name];
	return action?.effect === 'restrict' ? [action.legalBasis, action.reasons] : [];
}
