/** The server door of reports: the actions of the person, of the desk, and what runs by itself. */

export { few } from '../few.ts';
export { acknowledge } from './acknowledge.ts';
export { actAs } from './act-as.ts';
export { addFiles } from './add-files.ts';
export { addMessage, type PersonActed } from './add-message.ts';
export { type Answered, type AskingAnswer, answerAsking } from './answer-asking.ts';
export { ask } from './ask.ts';
export { askToHandOn } from './ask-to-hand-on.ts';
export { assign } from './assign.ts';
export type { DeskHow } from './at-the-desk.ts';
export { atTheInbox, type Inbox, type InboxHow, type NotOpened } from './at-the-inbox.ts';
export { changeMode } from './change-mode.ts';
export { close, type Decision, refuse } from './conclude.ts';
export { countInbox, type InboxCounts } from './count-inbox.ts';
export type { DeskActed, DeskProblem } from './desk-words.ts';
export { excludeMember } from './exclude-member.ts';
export { type Exported, exportMine } from './export-mine.ts';
export { figures } from './figures.ts';
export { type HandedOn, handOn } from './hand-on.ts';
export { letterOf } from './letters.ts';
export { listInbox } from './list-inbox.ts';
export { listen } from './listeners.ts';
export { note } from './note.ts';
export { type OpenedFile, openFile, type WhichFile } from './open-file.ts';
export { type OpenedInbox, openInbox } from './open-inbox.ts';
export type { Said, SaidProblem } from './person-content.ts';
export { type Carried, personOf } from './person-of.ts';
export { type Piece, type PieceAnswer, putPiece } from './put-piece.ts';
export {
	type EnvelopeProblem,
	envelopeForm,
	readEnvelope,
	recipient,
	sealedBytes,
} from './read-envelope.ts';
export { readReport } from './read-report.ts';
export { readersOf } from './readers.ts';
export { type ReceivedFile, receiveFile } from './receive-file.ts';
export { reopen } from './reopen.ts';
export { reply } from './reply.ts';
export { reportMark } from './report-mark.ts';
export { reportReprisal } from './report-reprisal.ts';
export { reseal } from './reseal.ts';
export { type LoggedAct, seenLog } from './seen-log.ts';
export { setLegalHold } from './set-legal-hold.ts';
export { createShareWatch, type Share, type ShareWatch } from './share-watch.ts';
export {
	startUpload,
	UPLOAD_LIMITS,
	type Upload,
	type UploadProblem,
	uploadForm,
} from './start-upload.ts';
export { canBeSealedTo, type SubmitHow, type Submitted, submitReport } from './submit-report.ts';
export { sweepNotifications } from './sweep-notifications.ts';
export { sweepRetention } from './sweep-retention.ts';
export { sweepUploads } from './sweep-uploads.ts';
export { tell, tellColleague } from './tell.ts';
export { transfer } from './transfer.ts';
export { type UploadState, uploadState } from './upload-state.ts';
export { createWaveWatch, type WaveWatch } from './wave-watch.ts';
export { whoSaw } from './who-saw.ts';
export { type Withdrawn, withdraw } from './withdraw.ts';
