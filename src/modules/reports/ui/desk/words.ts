import { m } from '#foundations/languages/index.ts';
import type { About, Kind, Mode } from '../../kinds.ts';
import type { Receiver } from '../../receivers.ts';
import type { Stage } from '../../stages.ts';

/** The words of the desk for what is kept as codes, in the language of this answer. */

export function kindName(kind: Kind | null): string {
	return kind ? kinds[kind]() : m.desk_report_kind_none();
}

export function stageName(stage: Stage): string {
	return stages[stage]();
}

export function modeName(mode: Mode): string {
	return modes[mode]();
}

/** One word, for lists. */
export function modeWord(mode: Mode): string {
	return modeWords[mode]();
}

export function aboutName(about: About | null): string | null {
	return about && abouts[about]();
}

const kinds = {
	official: () => m.desk_report_kind_official(),
	employer: () => m.desk_report_kind_employer(),
	smuggler: () => m.desk_report_kind_smuggler(),
	hate: () => m.desk_report_kind_hate(),
	pushback: () => m.desk_report_kind_pushback(),
	detention: () => m.desk_report_kind_detention(),
	service: () => m.desk_report_kind_service(),
	missing: () => m.desk_report_kind_missing(),
	other: () => m.desk_report_kind_other(),
} satisfies Record<Kind, () => string>;

const stages = {
	received: () => m.desk_report_stage_received(),
	acknowledged: () => m.desk_report_stage_acknowledged(),
	open: () => m.desk_report_stage_open(),
	refused: () => m.desk_report_stage_refused(),
	closed: () => m.desk_report_stage_closed(),
	withdrawn: () => m.desk_report_stage_withdrawn(),
} satisfies Record<Stage, () => string>;

const modes = {
	anonymous: () => m.desk_report_mode_anonymous(),
	confidential: () => m.desk_report_mode_confidential(),
	named: () => m.desk_report_mode_named(),
} satisfies Record<Mode, () => string>;

const modeWords = {
	anonymous: () => m.desk_report_mode_short_anonymous(),
	confidential: () => m.desk_report_mode_short_confidential(),
	named: () => m.desk_report_mode_short_named(),
} satisfies Record<Mode, () => string>;

const abouts = {
	myself: () => m.desk_report_about_myself(),
	someone: () => m.desk_report_about_someone(),
	group: () => m.desk_report_about_group(),
	child: () => m.desk_report_about_child(),
} satisfies Record<About, () => string>;

/** What somebody outside is, to whom files can be handed. */
export const receiverNames = {
	lawyer: () => m.desk_hand_on_receiver_lawyer(),
	institution: () => m.desk_hand_on_receiver_institution(),
} satisfies Record<Receiver, () => string>;
