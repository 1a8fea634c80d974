import type { Temporal } from '#foundations/time/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';
import { acknowledgeBy, isLate } from '../acknowledgement.ts';
import type { InboxRow } from '../views.ts';
import type { Report } from './at-the-inbox.ts';
import type { House } from './house.ts';

/** The facts of a report as a line of the inbox. Late is computed here, when someone looks. */
export function rowOf(report: Report, house: House, today: Temporal.PlainDate): InboxRow {
	const { id, compartmentId, kind, about, mode, stage, urgent, reprisal } = report;
	const { country, month, language, receivedOn, assignedTo, fresh, legalHold } = report;
	const dueOn = acknowledgeBy(receivedOn, workingCalendarOf(house.country));
	return {
		type: 'report',
		reportId: id,
		...{ compartmentId, kind, about, mode, stage, urgent, reprisal, country, month, language },
		receivedOn: receivedOn.toString(),
		dueOn: dueOn.toString(),
		late: isLate(stage, dueOn, today),
		...{ assignedTo, fresh, legalHold },
	};
}
