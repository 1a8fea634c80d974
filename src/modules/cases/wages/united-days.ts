import type { WorkDay } from './work-log.ts';

/**
 * Each day once, and each minute of its clock once: two phones, or a desk and a phone, tell of the
 * same hours, and overtime that nobody worked would cost a claim its word. Where they differ about
 * the day, the one who knew it for a day of rest or a holiday knew more.
 */
export function unitedDays(log: readonly WorkDay[]): WorkDay[] {
	// In words that the phone of a worker knows too, where a log is added up.
	const byDay = new Map<string, WorkDay[]>();
	for (const row of log) {
		const rows = byDay.get(row.day);
		if (rows) rows.push(row);
		else byDay.set(row.day, [row]);
	}
	return [...byDay].map(([day, rows]) => {
		const [first] = rows;
		if (first && rows.length === 1 && first.spans.length === 1) return first;
		const counted = new Uint8Array(DAY);
		const inOrder = [...rows].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
		const spans = inOrder.flatMap((row) => row.spans.flatMap((span) => freshOf(span, counted)));
		const kinds = KINDS.filter((kind) => rows.some((row) => row.kind === kind));
		return { day, kind: kinds[0] ?? 'ordinary', spans };
	});
}

const KINDS = ['holiday', 'rest', 'ordinary'] as const;
const DAY = 1440;

type Span = WorkDay['spans'][number];

/** What of a span was not counted yet; it is counted then. */
function freshOf({ from, until }: Span, counted: Uint8Array): Span[] {
	const [start, end] = [minuteOf(from), minuteOf(until)];
	const last = end > start ? end : end + DAY;
	const fresh: { from: number; until: number }[] = [];
	for (let minute = start; minute < last; minute += 1) {
		if (counted[minute % DAY]) continue;
		counted[minute % DAY] = 1;
		const open = fresh[fresh.length - 1];
		if (open?.until === minute) open.until = minute + 1;
		else fresh.push({ from: minute, until: minute + 1 });
	}
	return fresh.map((span) => ({ from: clockOf(span.from), until: clockOf(span.until) }));
}

function startOf({ spans }: WorkDay): string {
	return spans[0]?.from ?? '';
}

function minuteOf(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clockOf(minute: number): string {
	const parts = [Math.floor((minute % DAY) / 60), minute % 60];
	return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
