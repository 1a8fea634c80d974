import { m } from '#foundations/languages/index.ts';

/** What a log can hold, in the reader's words. */
export function kindWords() {
	return {
		work: m.worklog_kind_work(),
		paid: m.worklog_kind_paid(),
		taken: m.worklog_kind_taken(),
		cost: m.worklog_kind_cost(),
		contract: m.worklog_kind_contract(),
		leave: m.worklog_kind_leave(),
		kept: m.worklog_kind_kept(),
		injury: m.worklog_kind_injury(),
	};
}

export function choicesOf(words: Readonly<Record<string, string>>) {
	return Object.entries(words).map(([value, label]) => ({ value, label }));
}
