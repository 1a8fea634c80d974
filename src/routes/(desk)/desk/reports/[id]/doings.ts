import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { DeskAct, DeskForm } from '#modules/reports/desk-forms.ts';
import {
	acknowledge,
	ask,
	askToHandOn,
	assign,
	close,
	type DeskActed,
	type DeskHow,
	excludeMember,
	note,
	refuse,
	reopen,
	reply,
	reseal,
	setLegalHold,
	transfer,
} from '#modules/reports/server/index.ts';

/** Who does something to which report, and when. */
export type Doing = { db: Db; session: MemberSession; reportId: string; how: DeskHow };

/** From a form of the page to the action of the room. */
export const doings: {
	[A in DeskAct]: (doing: Doing, form: DeskForm<A>) => Promise<DeskActed>;
} = {
	acknowledge: ({ db, session, reportId, how }) => acknowledge(db, session, { reportId }, how),
	reply: ({ db, session, reportId, how }, form) => reply(db, session, { reportId, ...form }, how),
	note: ({ db, session, reportId, how }, form) => note(db, session, { reportId, ...form }, how),
	assign: ({ db, session, reportId, how }, form) => assign(db, session, { reportId, ...form }, how),
	ask: ({ db, session, reportId, how }, form) => ask(db, session, { reportId, ...form }, how),
	keepAway: ({ db, session, reportId, how }, form) =>
		excludeMember(db, session, { reportId, ...form }, how),
	reseal: ({ db, session, reportId, how }) => reseal(db, session, { reportId }, how),
	transfer: ({ db, session, reportId, how }, { to }) =>
		transfer(db, session, { reportId, to }, how),
	close: ({ db, session, reportId, how }, form) => close(db, session, { reportId, ...form }, how),
	refuse: ({ db, session, reportId, how }, form) => refuse(db, session, { reportId, ...form }, how),
	hold: ({ db, session, reportId, how }, form) =>
		setLegalHold(db, session, { reportId, ...form }, how),
	askToHandOn: ({ db, session, reportId, how }, form) =>
		askToHandOn(db, session, { reportId, ...form }, how),
	reopen: ({ db, session, reportId, how }) => reopen(db, session, { reportId }, how),
};
