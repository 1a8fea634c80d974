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
export {
	CHILD_THRESHOLD,
	type Figures,
	type FigureTable,
	suppress,
	THRESHOLD,
} from './figures.ts';
export { type Conflict, isKeptAway, mayReceive, type Reader, readersLeft } from './conflict.ts';
export { type Envelope, ENVELOPE_LIMITS, type EnvelopeFacts } from './envelope.ts';
export {
	ABOUT,
	type About,
	isKind,
	isMode,
	type Kind,
	KINDS,
	type Mode,
	MODES,
} from './kinds.ts';
export { keyOf, openView } from './open-view.ts';
export { RETENTION, type Retained, type RetentionAnswer, retentionOf } from './retention.ts';
export { type SealHow, sealSubmission, type SealTo } from './seal-submission.ts';
export { openJson, sealJson } from './sealed-json.ts';
export { isDecided, MAY_FOLLOW, mayFollow, type Stage, STAGES } from './stages.ts';
export { isUrgent } from './urgent.ts';
export { WAVE, type WaveMark } from './wave.ts';
export type * from './views.ts';
