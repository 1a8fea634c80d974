/** The server door of cases: the acts of the desk and of the person, and what runs by itself. */

export { act } from './act.ts';
export { assign } from './assign.ts';
export { assignCapacity, endCapacity } from './assign-capacity.ts';
export type { CaseHow } from './at-the-case.ts';
export { calendar } from './calendar.ts';
export { type ExportedCase, exportCase } from './export-case.ts';
export { figures as caseFigures } from './figures.ts';
export { indexAll } from './index-all.ts';
export { keepAway } from './keep-away.ts';
export { linkRecords, type NewLink } from './link-records.ts';
export { listWork, type WorkFilter } from './list-work.ts';
export { listen as listenForCases } from './listeners.ts';
export { type OpenInput, openCase } from './open-case.ts';
export { ownAct } from './own-act.ts';
export { ownCases } from './own-cases.ts';
export { type PersonTimeline, personTimeline } from './person-timeline.ts';
export { readCase } from './read-case.ts';
export { resolveConflict } from './resolve-conflict.ts';
export { setLegalHold } from './set-legal-hold.ts';
export { type Swept, sweepOverdue } from './sweep-overdue.ts';
export { sweepCaseRetention } from './sweep-retention.ts';
export { takeCopy } from './take-copy.ts';
export { transferCase } from './transfer-case.ts';
export { withdrawConsent } from './withdraw-consent.ts';
export type { ActInput } from './write-act.ts';
