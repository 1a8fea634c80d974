import { m } from '#foundations/languages/index.ts';
import { CAUSE_LABELS, ROUTE_LABELS } from '../event-labels.ts';
import type { DeskRecordPage } from './desk-record-page.ts';

/** The facts of an event as rows, beside what was written of it. */
export function eventRowsOf(event: DeskRecordPage['event']): { term: string; text: string }[] {
	const rows = [
		{ term: m.tracing_event_route(), text: event?.route && ROUTE_LABELS[event.route]() },
		{ term: m.tracing_event_cause(), text: event?.cause && CAUSE_LABELS[event.cause]() },
	];
	return rows.flatMap(({ term, text }) => (text ? [{ term, text }] : []));
}
