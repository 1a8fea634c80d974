import { dayOrMoment } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { DeskActKind } from '../../desk-acts.ts';

/** A line of the log as it is shown. */
export type LogRow = {
	id: string;
	who: string;
	what: string;
	when: string;
	/** Report id. */
	report: string;
	file: string | null;
	href?: string;
};

/** What the ledger or `whoSaw` says of one act. */
export type Act = {
	id: string;
	at: string;
	/** Member id, or `member:<id>`, `person:<id>`, `service:<name>`. */
	by: string;
	/** Kind of the entry, see desk-acts.ts. */
	what: string;
	report: string;
	file: string | null;
};

export function logRow(
	act: Act,
	names: Readonly<Record<string, string>>,
	zone: string,
	href?: (report: string) => string,
): LogRow {
	return {
		id: act.id,
		who: whoIs(act.by, names),
		what: whatIs(act.what),
		when: dayOrMoment(act.at, zone),
		report: act.report,
		file: act.file,
		...(href && { href: href(act.report) }),
	};
}

function whoIs(by: string, names: Readonly<Record<string, string>>): string {
	if (by.startsWith('person:')) return m.desk_log_who_person();
	if (by.startsWith('service:')) return m.desk_log_who_service();
	return names[by.replace(/^member:/, '')] ?? m.desk_log_who_gone();
}

function whatIs(kind: string): string {
	return Object.hasOwn(acts, kind) ? acts[kind as DeskActKind]() : m.desk_log_what_other();
}

const acts = {
	'reports.opened': () => m.desk_log_what_read(),
	'reports.file-opened': () => m.desk_log_what_file_cleaned(),
	'reports.file-cleaned': () => m.desk_log_what_file_cleaning(),
	'reports.original-opened': () => m.desk_log_what_file_original(),
	'reports.hand-on-asked': () => m.desk_log_what_hand_on_asked(),
	'reports.hand-on-refused': () => m.desk_log_what_hand_on_refused(),
	'reports.handed-on': () => m.desk_log_what_handed_outside(),
	'reports.acknowledged': () => m.desk_log_what_acknowledged(),
	'reports.assigned': () => m.desk_log_what_assigned(),
	'reports.replied': () => m.desk_log_what_replied(),
	'reports.noted': () => m.desk_log_what_noted(),
	'reports.asked': () => m.desk_log_what_asked(),
	'reports.member-excluded': () => m.desk_log_what_excluded(),
	'reports.resealed': () => m.desk_log_what_resealed(),
	'reports.transferred': () => m.desk_log_what_transferred(),
	'reports.refused': () => m.desk_log_what_refused(),
	'reports.closed': () => m.desk_log_what_closed(),
	'reports.opened-again': () => m.desk_log_what_reopened(),
	'reports.held': () => m.desk_log_what_held(),
	'reports.released': () => m.desk_log_what_released(),
	'reports.erased': () => m.desk_log_what_erased(),
} satisfies Record<DeskActKind, () => string>;
