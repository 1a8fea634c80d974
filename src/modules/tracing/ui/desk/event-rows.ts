import { country, day, number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { EventFacts } from '../../event-facts.ts';
import { CAUSE_LABELS, ROUTE_LABELS } from '../event-labels.ts';
import { categoryLabels, countLabels, sourceQualityLabels } from './words.ts';

/** The facts of an event as rows, beside what was written of it; what nobody counted is left out. */
export function eventRowsOf(event: EventFacts | null): { term: string; text: string }[] {
	if (!event) return [];
	const days = [...new Set([event.from, event.until])].map(day).join(' – ');
	const counts = Object.entries(countLabels).map(([name, label]) => ({
		term: label(),
		text: countSaid(event[name as keyof typeof countLabels]),
	}));
	const rows = [
		{ term: m.tracing_event_when(), text: days },
		{ term: m.tracing_event_country(), text: event.country && country(event.country) },
		{ term: m.tracing_event_route(), text: event.route && ROUTE_LABELS[event.route]() },
		{ term: m.tracing_event_cause(), text: event.cause && CAUSE_LABELS[event.cause]() },
		{ term: m.tracing_found_category(), text: categoryLabels[event.category]() },
		...counts,
		{
			term: m.tracing_event_source_quality(),
			text: event.sourceQuality && sourceQualityLabels[event.sourceQuality]?.(),
		},
	];
	return rows.flatMap(({ term, text }) => (text ? [{ term, text }] : []));
}

function countSaid(count: number): string {
	return count > 0 ? number(count) : '';
}
