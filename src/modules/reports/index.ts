/** The pure door of reports: words, rules and shapes. Works in a browser, except `forms.ts`. */
export type {
	Account,
	Details,
	FileAbout,
	Message,
	ReportForm,
	When,
} from './account.ts';
export { ACKNOWLEDGEMENT, acknowledgeBy, isLate } from './acknowledgement.ts';
export type { Asking, AskingState } from './asking.ts';
export { cleanText } from './clean-text.ts';
export { type Conflict, isKeptAway, mayReceive, type Reader, readersLeft } from './conflict.ts';
export { ENVELOPE_LIMITS, type Envelope, type EnvelopeFacts } from './envelope.ts';
export { reportFields } from './fields.ts';
export {
	CHILD_THRESHOLD,
	type Figures,
	type FigureTable,
	suppress,
	THRESHOLD,
} from './figures.ts';
export {
	ABOUT,
	type About,
	isKind,
	isMode,
	KINDS,
	type Kind,
	MODES,
	type Mode,
} from './kinds.ts';
export { keyOf, openView } from './open-view.ts';
export { HAND_ON_DAYS, RECEIVERS, type Receiver } from './receivers.ts';
export { RETENTION, type Retained, type RetentionAnswer, retentionOf } from './retention.ts';
export { type SealHow, type SealTo, sealSubmission } from './seal-submission.ts';
export { openJson, sealJson } from './sealed-json.ts';
export { isDecided, MAY_FOLLOW, mayFollow, STAGES, type Stage } from './stages.ts';
export { tryToUnwrap } from './try-to-unwrap.ts';
export { isUrgent } from './urgent.ts';
export type * from './views.ts';
export { WAVE, type WaveMark } from './wave.ts';
export { wrapAnew } from './wrap-anew.ts';
