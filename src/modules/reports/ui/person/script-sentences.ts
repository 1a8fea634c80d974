import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { ENVELOPE_LIMITS } from '../../index.ts';
import { piecesMegabytes } from './limits.ts';

/** The sentences that a script says, by short names. Places that it fills stay as `{name}`. */
export function scriptSentences(): Record<string, string> {
	const place = (name: string) => `{${name}}`;
	return {
		previewLead: m.report_preview_lead({ team: place('team') }),
		way: m.report_way_browser(),
		wayBack: m.inbox_way_browser(),
		filesHint: m.report_files_hint({ size: number(piecesMegabytes) }),
		empty: m.report_problem_empty(),
		tooLong: m.report_problem_too_long({ limit: number(ENVELOPE_LIMITS.wordsCharacters) }),
		answerTooLong: m.report_problem_answer_too_long({
			limit: number(ENVELOPE_LIMITS.answerCharacters),
		}),
		tooManyFiles: m.report_problem_too_many_files({ limit: number(ENVELOPE_LIMITS.files) }),
		tooLarge: m.report_problem_too_large({ size: number(piecesMegabytes) }),
		filesFull: m.report_problem_files_full(),
		longNow: m.report_problem_long_now(),
		fileUnread: m.report_problem_file(),
		dateUnread: m.report_problem_when(),
		noSuchMonth: m.report_problem_when_month(),
		noSuchDay: m.report_problem_when_day(),
		dateFuture: m.report_problem_when_future(),
		nameNeeded: m.report_problem_name(),
		noTeam: m.report_problem_no_team(),
		problems: m.report_problem_title(),
		notSent: m.report_problem_not_sent(),
		files: m.report_preview_files(),
		urgent: m.report_preview_danger(),
		record: m.report_record(),
		recordStop: m.report_record_stop(),
		recordRunning: m.report_record_running({ time: place('time') }),
		recordDenied: m.report_record_denied(),
		recordingName: m.report_recording_name({ number: place('number') }),
		remove: m.report_remove({ name: place('name') }),
		keepDraft: m.report_keep_draft(),
		keepDraftHint: m.report_keep_draft_hint(),
		draftFound: m.report_draft_found(),
		draftDelete: m.report_draft_delete(),
		uploading: m.report_uploading({ percent: place('percent') }),
		waiting: m.report_upload_waiting(),
		sending: m.report_sending(),
		locking: m.report_locking(),
		print: m.receipt_print(),
		checkRight: m.receipt_check_right(),
		checkWrong: m.receipt_check_wrong(),
		receiptEmpty: m.inbox_problem_empty(),
		receiptLength: m.inbox_problem_length(),
		receiptChecksum: m.inbox_problem_checksum(),
		inboxProblems: m.inbox_problem_title(),
		messageEmpty: m.inbox_problem_message_empty(),
		opening: m.inbox_opening(),
		locked: m.inbox_locked(),
		needsServer: m.inbox_needs_server(),
		broken: m.inbox_problem_broken(),
	};
}
