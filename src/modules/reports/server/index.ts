/** The server door of reports: the actions of the person, of the desk, and what runs by itself. */

export { few } from '../few.ts';
export { actAs } from './act-as.ts';
export { acknowledge } from './answers/acknowledge.ts';
export { ask } from './answers/ask.ts';
export { close, type Decision, refuse } from './answers/conclude.ts';
export { letterOf } from './answers/letters.ts';
export { note } from './answers/note.ts';
export { reopen } from './answers/reopen.ts';
export { reply } from './answers/reply.ts';
export type { DeskHow } from './at-the-desk.ts';
export { atTheInbox, type Inbox, type InboxHow, type NotOpened } from './at-the-inbox.ts';
export { assign } from './desk/assign.ts';
export { countInbox, type InboxCounts } from './desk/count-inbox.ts';
export { enclosed } from './desk/enclosed.ts';
export { excludeMember } from './desk/exclude-member.ts';
export { figures } from './desk/figures.ts';
export { listInbox } from './desk/list-inbox.ts';
export { readReport } from './desk/read-report.ts';
export { reportMark } from './desk/report-mark.ts';
export { reseal } from './desk/reseal.ts';
export { type LoggedAct, seenLog } from './desk/seen-log.ts';
export { setLegalHold } from './desk/set-legal-hold.ts';
export { transfer } from './desk/transfer.ts';
export { whoSaw } from './desk/who-saw.ts';
export type { DeskActed, DeskProblem } from './desk-words.ts';
export { type OpenedFile, openFile, type WhichFile } from './files/open-file.ts';
export { type Piece, type PieceAnswer, putPiece } from './files/put-piece.ts';
export { type ReceivedFile, receiveFile } from './files/receive-file.ts';
export {
	startUpload,
	UPLOAD_LIMITS,
	type Upload,
	type UploadProblem,
	uploadForm,
} from './files/start-upload.ts';
export { sweepUploads } from './files/sweep-uploads.ts';
export { type UploadState, uploadState } from './files/upload-state.ts';
export { type Answered, type AskingAnswer, answerAsking } from './handing-on/answer-asking.ts';
export { askToHandOn } from './handing-on/ask-to-hand-on.ts';
export { type HandedOn, handOn } from './handing-on/hand-on.ts';
export { listen } from './keys/listeners.ts';
export { readersOf } from './keys/readers.ts';
export { onRetention } from './needed-still.ts';
export { addFiles } from './receipts/add-files.ts';
export { addMessage, type PersonActed, writeAt } from './receipts/add-message.ts';
export { changeMode } from './receipts/change-mode.ts';
export { type Exported, exportMine } from './receipts/export-mine.ts';
export { type OpenedInbox, openInbox } from './receipts/open-inbox.ts';
export type { Said, SaidProblem } from './receipts/person-content.ts';
export { type Carried, personOf } from './receipts/person-of.ts';
export { reportReprisal } from './receipts/report-reprisal.ts';
export { type Withdrawn, withdraw } from './receipts/withdraw.ts';
export { recipient, sealedBytes } from './sealed-bytes.ts';
export { createShareWatch, type Share, type ShareWatch } from './share-watch.ts';
export { sweepNotifications } from './sweeps/sweep-notifications.ts';
export { sweepRetention } from './sweeps/sweep-retention.ts';
export { tell, tellColleague } from './tell.ts';
export { type EnvelopeProblem, envelopeForm, readEnvelope } from './telling/read-envelope.ts';
export {
	canBeSealedTo,
	type SubmitHow,
	type Submitted,
	submitReport,
} from './telling/submit-report.ts';
export { createWaveWatch, type WaveWatch } from './telling/wave-watch.ts';
