import { day } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { procedureOf } from '../../procedures.ts';
import type { OwnCase } from '../../views.ts';
import { basisWord } from '../basis-words.ts';
import { answerThere } from '../desk/answer-text.ts';
import { untilWords } from '../until-words.ts';
import { wordOf } from '../words.ts';
import { owedIn } from './owed-in.ts';

/**
 * All that a person sees of their case, as a text that any device opens. Names no organisation and
 * no member. Hours are those of the case, and say where.
 */
export function caseText(one: OwnCase): string {
	const parts = [
		`${wordOf('title', one.procedure)}\n${wordOf('stage', one.stage)}`,
		owedText(one),
		...one.timeline.map((entry) => entryText(one, entry)),
	];
	// The mark at the beginning makes old Windows editors read it as UTF-8.
	return `\uFEFF${parts.filter(Boolean).join('\n\n')}\n`;
}

function owedText(one: OwnCase): string {
	const owed = owedIn(one.clocks).map(({ id, due, state, basis, cite, checked }) => {
		const until = m.own_until({ day: untilWords(due ?? '', one.zone) });
		const late = state === 'overdue' ? ` (${m.cases_clock_overdue()})` : '';
		const unread = checked ? '' : ` (${m.cases_basis_unchecked()})`;
		return `${wordOf('clock', id)}: ${until}${late}\n${basisWord(basis)}: ${cite}${unread}`;
	});
	return owed.length > 0 ? [m.own_owed(), ...owed].join('\n') : '';
}

function entryText(one: OwnCase, entry: OwnCase['timeline'][number]): string {
	const { fields } = procedureOf(one);
	const by = entry.byMe ? ` · ${m.own_by_you()}` : '';
	const answers = Object.entries(entry.sealed ?? {}).flatMap(([name, value]) => {
		const text = answerThere(fields[name], value, one.zone);
		const doubt = entry.doubtful[name] ? ` (${m.cases_doubtful_text()})` : '';
		return text ? [`${wordOf('field', name)}: ${text}${doubt}`] : [];
	});
	return [`${wordOf('action', entry.action)} · ${day(entry.on)}${by}`, ...answers].join('\n');
}
