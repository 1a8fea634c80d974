import { m } from '#foundations/languages/index.ts';
import { kindWords } from './log-words.ts';

/** All that the script of the log says: in the page, so that it speaks without a network too. */
export function scriptWords() {
	return {
		kinds: kindWords(),
		versions: {
			promised: m.worklog_version_promised(),
			signed: m.worklog_version_signed(),
			real: m.worklog_version_real(),
		},
		terms: {
			wagePerMonth: m.worklog_amount(),
			wagePerHour: m.procedures_contract_wage_per_hour(),
			hoursPerWeek: m.procedures_contract_hours_per_week(),
			restDaysPerMonth: m.procedures_contract_rest_days_per_month(),
			job: m.procedures_contract_job(),
		} as Record<string, string>,
		changes: {
			worse: m.procedures_contract_worse(),
			better: m.procedures_contract_better(),
			different: m.procedures_contract_different(),
			same: m.procedures_contract_same(),
			unclear: m.procedures_contract_unclear(),
		},
		sums: {
			days: m.worklog_sums_days(),
			hours: m.worklog_sums_hours(),
			paid: m.worklog_sums_paid(),
			taken: m.worklog_sums_taken(),
			costs: m.worklog_sums_costs(),
			months: m.worklog_sums_months(),
		},
		takeOut: m.worklog_take_out(),
		none: m.worklog_none(),
		done: m.worklog_done(),
		problem: m.worklog_problem(),
		short: m.worklog_short(),
		wrong: m.worklog_wrong(),
		noRoom: m.worklog_no_room(),
		offline: m.worklog_offline(),
		wiped: m.worklog_wiped(),
		sending: m.worklog_sending(),
		sent: m.worklog_sent({ count: '#' }),
		sentBefore: m.worklog_sent_before(),
		later: m.worklog_later(),
		message: m.worklog_message(),
		brought: m.worklog_brought({ count: '#' }),
		broughtNone: m.worklog_brought_none(),
		receipt: {
			empty: m.inbox_problem_empty(),
			length: m.inbox_problem_length(),
			checksum: m.inbox_problem_checksum(),
			unknown: m.inbox_problem_unknown(),
			full: m.inbox_problem_full(),
		},
	};
}

export type ScriptWords = ReturnType<typeof scriptWords>;
