import { m } from '#foundations/languages/index.ts';
import { ROW_WORDS } from '../row-words.ts';
import { SENTENCES } from './sentences.ts';

/** The sentences that a script says, by short names. Places that it fills stay as `{name}`. */
export function searchSentences(): Record<string, string> {
	const places = Object.fromEntries(PLACES.map((name) => [name, `{${name}}`]));
	const said = (words: Readonly<Record<string, (values: never) => string>>, before = '') =>
		Object.entries(words).map(([name, word]) => [before + name, word(places as never)] as const);
	return {
		way: m.report_way_browser(),
		previewLead: m.search_preview_lead({ team: '{team}' }),
		searchProblems: m.search_problem_title(),
		searchCannotSeal: m.search_problem_cannot_seal(),
		searchCorrected: m.search_corrected_letter(),
		searchNotSent: m.search_problem_not_sent(),
		noAnswer: m.search_no_answer(),
		mark: m.search_mark({ number: '{number}' }),
		leg: m.search_leg({ number: '{number}' }),
		...Object.fromEntries([...said(SENTENCES), ...said(ROW_WORDS, 'row.')]),
	};
}

const PLACES = ['years', 'what', 'day', 'height'];
