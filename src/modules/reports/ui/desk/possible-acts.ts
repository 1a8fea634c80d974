import { type Action, type Actor, decide } from '#foundations/access/index.ts';
import { m } from '#foundations/languages/index.ts';
import { isDecided, mayFollow } from '../../stages.ts';
import type { DeskReport } from '../../views.ts';

/** What a member can do with a report, in the order of the page. */
export const ACTS = [
	'acknowledge',
	'reply',
	'note',
	'assign',
	'ask',
	'keepAway',
	'reseal',
	'transfer',
	'close',
	'refuse',
	'hold',
	'reopen',
] as const;
export type Act = (typeof ACTS)[number];

/** Null: it can be done. Otherwise the sentence that says why not. */
export type PossibleActs = Record<Act, string | null>;

/** How many people an act could reach: nobody to ask is a reason too. */
export type Around = { colleagues: number; others: number };

/**
 * What can be done now and, where not, why: nobody should have to guess why a button is missing.
 *
 * Who may is asked of `decide`, what may follow of the stages. The actions ask both again.
 */
export function possibleActs(actor: Actor, report: DeskReport, around: Around): PossibleActs {
	const why = (act: Act) => notAllowed(actor, act, report) ?? notNow(act, report, around);
	return Object.fromEntries(ACTS.map((act) => [act, why(act)])) as PossibleActs;
}

const actionOf = {
	acknowledge: 'reports.acknowledge',
	reply: 'reports.reply',
	note: 'reports.note',
	assign: 'reports.assign',
	ask: 'reports.ask',
	keepAway: 'reports.exclude',
	reseal: 'reports.reseal',
	transfer: 'reports.transfer',
	close: 'reports.close',
	refuse: 'reports.refuse',
	hold: 'reports.hold',
	reopen: 'reports.reply',
} as const satisfies Record<Act, Action>;

/** Whether this member may ask to hand the files of a report on, and do so after a yes. */
export function mayHandOn(actor: Actor, report: DeskReport): boolean {
	return report.stage !== 'withdrawn' && isAllowed(actor, 'reports.export', report);
}

function isAllowed(actor: Actor, action: Action, report: DeskReport): boolean {
	return decide(actor, action, {
		kind: 'record',
		id: report.reportId,
		compartments: [report.compartmentId],
		excluded: report.excluded,
		asked: report.asked,
	}).allow;
}

function notAllowed(actor: Actor, act: Act, report: DeskReport): string | null {
	if (isAllowed(actor, actionOf[act], report)) return null;
	return act === 'hold' ? m.desk_report_why_only_lead() : m.desk_report_why_only_team();
}

function notNow(act: Act, report: DeskReport, around: Around): string | null {
	const { stage, transferTo } = report;
	if (stage === 'withdrawn') return m.desk_report_why_withdrawn();
	if (act === 'acknowledge' && !mayFollow(stage, 'acknowledged')) {
		return stage === 'refused' || stage === 'closed'
			? m.desk_report_why_decided()
			: m.desk_report_why_acknowledged();
	}
	if (act === 'close' && !mayFollow(stage, 'closed')) return m.desk_report_why_decided();
	if (act === 'refuse' && !mayFollow(stage, 'refused')) return m.desk_report_why_decided();
	if (act === 'reopen' && !(isDecided(stage) && mayFollow(stage, 'open')))
		return m.desk_report_why_undecided();
	if (act === 'transfer' && transferTo.length === 0) return m.desk_report_why_no_other_team();
	if (act === 'reseal' && report.excluded.length === 0) return m.desk_report_reseal_nobody();
	if (act === 'ask' && around.colleagues === 0) return m.desk_report_why_nobody_to_ask();
	if (act === 'keepAway' && around.others === 0) return m.desk_report_why_nobody_to_keep_away();
	return null;
}
