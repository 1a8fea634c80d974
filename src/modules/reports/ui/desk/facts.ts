import { country, day, language, languageItself } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { When } from '../../account.ts';
import type { DeskReport } from '../../views.ts';
import { toldDate } from './told-date.ts';
import { aboutName, kindName, modeName } from './words.ts';

/** A line beside the account. `text` is null where nothing was said. */
export type Fact = { term: string; text: string | null; note?: string; urgent?: boolean };

/** What a report says besides its words, in the order in which a caseworker asks. */
export function factsOf(report: DeskReport): Fact[] {
	const { details } = report;
	const said = (text: unknown) => textOf(text) ?? unreadOf(report);
	return [
		dangerOf(report),
		{ term: m.desk_report_fact_kind(), text: report.kind && kindName(report.kind) },
		{ term: m.desk_report_fact_about(), text: aboutName(report.about) },
		{ term: m.desk_report_fact_where(), text: whereOf(report) ?? unreadOf(report) },
		{ term: m.desk_report_fact_when(), text: whenOf(details.when) ?? unreadOf(report) },
		{ term: m.desk_report_fact_who(), text: said(details.who) },
		{
			term: m.desk_report_fact_body(),
			text: said(details.body),
			note: m.desk_report_fact_body_hint(),
		},
		{ term: m.desk_report_fact_contact(), text: said(details.contact) },
		{ term: m.desk_report_fact_contact_safe(), text: said(details.contactSafe) },
		{ term: m.desk_report_fact_mode(), text: modeName(report.mode) },
		...(report.mode === 'anonymous'
			? []
			: [{ term: m.desk_report_fact_name(), text: said(details.name) }]),
		{ term: m.desk_report_fact_language(), text: languageOf(report.language) },
		{ term: m.desk_report_fact_received(), text: day(report.receivedOn) },
		...answerDue(report),
	];
}

/** Once it is confirmed: by when the person is to hear what was done. */
function answerDue({ stage, dueOn, late }: DeskReport): Fact[] {
	if (stage !== 'acknowledged' && stage !== 'open') return [];
	const term = late ? m.desk_report_feedback_late() : m.desk_report_feedback_by();
	return [{ term, text: day(dueOn), note: m.desk_inbox_own_rule_short(), urgent: late }];
}

function dangerOf({ urgent, reprisal }: DeskReport): Fact {
	const text = reprisal
		? m.desk_report_fact_danger_reprisal()
		: urgent
			? m.desk_report_fact_danger_yes()
			: null;
	return { term: m.desk_report_fact_danger(), text, urgent: text !== null };
}

function whereOf({ country: code, details }: DeskReport): string | null {
	return [textOf(details.place), code && country(code)].filter(Boolean).join('\n') || null;
}

/** With its precision, since a month that is read as a day becomes a false date in a file. */
function whenOf(when: When | undefined): string | null {
	if (!when?.year) return null;
	const told = toldDate(when);
	if (when.month && when.day) return m.desk_report_when_day({ when: told });
	return when.month
		? m.desk_report_when_month({ when: told })
		: m.desk_report_when_year({ when: told });
}

function languageOf(tag: string): string {
	const [here, itself] = [language(tag), languageItself(tag)];
	return here === itself ? here : `${here} · ${itself}`;
}

/** A browser sealed it, and nobody has checked it since: what is no text was not said. */
function textOf(said: unknown): string | null {
	return typeof said === 'string' && said !== '' ? said : null;
}

/** Where the answers could not be read, an empty place is not known to be empty. */
function unreadOf({ unreadable }: DeskReport): string | null {
	return unreadable.details ? m.desk_report_unreadable_fact() : null;
}
