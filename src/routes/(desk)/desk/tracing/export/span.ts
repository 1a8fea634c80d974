import { Temporal } from '#foundations/time/index.ts';

export type Span = { from: string; until: string };

/** Two days that were typed; no span where one is none, or they stand the wrong way round. */
export function spanIn(form: FormData): { span: Span | null; typed: Span } {
	const typed = { from: String(form.get('from') ?? ''), until: String(form.get('until') ?? '') };
	const [from, until] = [dayIn(typed.from), dayIn(typed.until)];
	const right = from && until && Temporal.PlainDate.compare(from, until) <= 0;
	return { span: right ? { from: from.toString(), until: until.toString() } : null, typed };
}

/** Whole years are what single deaths are counted by. */
export function thisYear({ year }: Temporal.PlainDate): Span {
	return { from: `${year}-01-01`, until: `${year}-12-31` };
}

function dayIn(text: string): Temporal.PlainDate | null {
	return /^\d{4}-\d\d-\d\d$/.test(text) ? orNull(() => Temporal.PlainDate.from(text)) : null;
}

function orNull<T>(work: () => T): T | null {
	try {
		return work();
	} catch {
		return null;
	}
}
