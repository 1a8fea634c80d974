import type { EntryOf, LogEntry } from './entry.ts';

/** An entry as one line, in the form in which a claim counts it (`wages/read-lines.ts`). */
export function lineOf(entry: LogEntry): string {
	switch (entry.kind) {
		case 'work': {
			const spans = entry.spans.map(({ from, until }) => `${from}-${until}`);
			return [entry.day, STARS[entry.off], ...spans].filter(Boolean).join(' ');
		}
		case 'paid':
			return `${entry.day} ${entry.amount} ${entry.currency}`;
		case 'taken':
			return `${entry.day} -${entry.amount} ${entry.currency} ${entry.as}`;
		case 'cost':
			return `${entry.amount} ${entry.currency} ${entry.words}`.trim();
		case 'contract':
			return contractLine(entry);
		case 'leave':
			return `${entry.day} ${entry.days}`;
		case 'kept':
			return entry.what.join(', ');
		case 'injury':
			return `${entry.day} ${entry.words}`;
		case 'gone':
			return '';
	}
}

function contractLine({ from, until, amount, currency, per }: EntryOf<'contract'>): string {
	return `${from} ${until} ${amount} ${currency} /${per.slice(0, 1)}`;
}

const STARS = { ordinary: '', rest: '*', holiday: '**' } as const;
