import { m } from '#foundations/languages/index.ts';

/** The sentence for what was just done; null for a word that is none, since it stands in the address. */
export function doneSentence(done: string | null): string | null {
	return done && Object.hasOwn(sentences, done) ? sentences[done as Done]() : null;
}

const sentences = {
	acknowledge: () => m.desk_report_acknowledge_done(),
	reply: () => m.desk_report_reply_done(),
	note: () => m.desk_report_note_done(),
	assign: () => m.desk_report_assign_done(),
	ask: () => m.desk_report_ask_done(),
	keepAway: () => m.desk_report_keep_away_done(),
	reseal: () => m.desk_report_reseal_done(),
	transfer: () => m.desk_report_transfer_done(),
	close: () => m.desk_report_close_done(),
	refuse: () => m.desk_report_refuse_done(),
	reopen: () => m.desk_report_reopen_done(),
	askToHandOn: () => m.desk_hand_on_asked_done(),
	holdOn: () => m.desk_report_hold_on_done(),
	holdOff: () => m.desk_report_hold_off_done(),
};

export type Done = keyof typeof sentences;
