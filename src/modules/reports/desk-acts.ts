/** Kinds of the ledger in which the desk saw or did something with a report. */
export const DESK_ACTS = [
	'reports.opened',
	'reports.file-opened',
	'reports.file-cleaned',
	'reports.original-opened',
	'reports.handed-on',
	'reports.acknowledged',
	'reports.assigned',
	'reports.replied',
	'reports.noted',
	'reports.asked',
	'reports.member-excluded',
	'reports.resealed',
	'reports.transferred',
	'reports.refused',
	'reports.closed',
	'reports.opened-again',
	'reports.held',
	'reports.released',
	'reports.erased',
] as const;
export type DeskActKind = (typeof DESK_ACTS)[number];
