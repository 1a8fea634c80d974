/** The words of the closed lists, in the language of the page. */
import { m } from '#foundations/languages/index.ts';
import type { About, Kind, Mode, Stage } from '../../index.ts';

export const kindLabels = {
	official: m.report_kind_official,
	employer: m.report_kind_employer,
	smuggler: m.report_kind_smuggler,
	hate: m.report_kind_hate,
	pushback: m.report_kind_pushback,
	detention: m.report_kind_detention,
	service: m.report_kind_service,
	missing: m.report_kind_missing,
	other: m.report_kind_other,
} satisfies Record<Kind, () => string>;

export const aboutLabels = {
	myself: m.report_about_myself,
	someone: m.report_about_someone,
	group: m.report_about_group,
	child: m.report_about_child,
} satisfies Record<About, () => string>;

export const modeLabels = {
	anonymous: m.report_mode_anonymous,
	confidential: m.report_mode_confidential,
	named: m.report_mode_named,
} satisfies Record<Mode, () => string>;

export const modeMeanings = {
	anonymous: m.report_mode_anonymous_means,
	confidential: m.report_mode_confidential_means,
	named: m.report_mode_named_means,
} satisfies Record<Mode, () => string>;

export const stageLabels = {
	received: m.inbox_stage_received,
	acknowledged: m.inbox_stage_acknowledged,
	open: m.inbox_stage_open,
	refused: m.inbox_stage_refused,
	closed: m.inbox_stage_closed,
	withdrawn: m.inbox_stage_withdrawn,
} satisfies Record<Stage, () => string>;

export const stageMeanings = {
	received: m.inbox_stage_received_means,
	acknowledged: m.inbox_stage_acknowledged_means,
	open: m.inbox_stage_open_means,
	refused: m.inbox_stage_refused_means,
	closed: m.inbox_stage_closed_means,
	withdrawn: m.inbox_stage_withdrawn_means,
} satisfies Record<Stage, () => string>;

/** The label of a value that came from outside; the value itself when it is in no list of ours. */
export function labelIn(labels: Record<string, () => string>, value: string): string {
	return Object.hasOwn(labels, value) ? (labels[value]?.() ?? value) : value;
}
