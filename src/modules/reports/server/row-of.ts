import { dayOf, type Temporal } from '#foundations/time/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';
import { acknowledgeBy, type Due, feedbackDue, isLate } from '../acknowledgement.ts';
import type { InboxRow } from '../views.ts';
import type { Report } from './at-the-inbox.ts';
import type { House } from './house.ts';

/** The facts of a report as a line of the inbox. Late is computed here, when someone looks. */
export function rowOf(report: Report, house: House, today: Temporal.PlainDate): InboxRow {
	const { id, compartmentId, kind, about, mode, stage, urgent, reprisal } = report;
	const { country, month, language, receivedOn, assignedTo, fresh, legalHold } = report;
	const confirmBy = acknowledgeBy(receivedOn, workingCalendarOf(house.country));
	const feedback = feedbackOf(report, house, today);
	return {
		type: 'report',
		reportId: id,
		...{ compartmentId, kind, about, mode, stage, urgent, reprisal, country, month, language },
		receivedOn: receivedOn.toString(),
		dueOn: (feedback?.by ?? confirmBy).toString(),
		late: feedback?.late ?? isLate(stage, confirmBy, today),
		...{ assignedTo, fresh, legalHold },
	};
}

/** By when the person is to hear what was done: from the acknowledgement, or when that was due. */
export function feedbackOf(report: Report, house: House, today: Temporal.PlainDate): Due | null {
	const { stage, acknowledgedAt, receivedOn } = report;
	const since = acknowledgedAt
		? dayOf(acknowledgedAt, house.timeZone)
		: acknowledgeBy(receivedOn, workingCalendarOf(house.country));
	return feedbackDue({ stage, since }, today);
}
