import { toLatinDigits } from '#foundations/languages/index.ts';
import { decimalsOf } from '../wages/currency.ts';
import { type LogEntry, readEntry } from '../worklog/index.ts';

/** What the form says as an entry; null when something of it is missing or cannot be. */
export function readForm(form: HTMLFormElement, id: string): LogEntry | null {
	const said = new FormData(form);
	const text = (name: string) => String(said.get(name) ?? '').trim();
	const number = (name: string) => plainNumber(text(name));
	const spans = [
		{ from: text('from'), until: text('until') },
		{ from: text('from2'), until: text('until2') },
	].filter(({ from, until }) => from || until);
	const currency = text('currency').toUpperCase();
	const amount = plainNumber(text('amount'), decimalsOf(currency));
	return readEntry({
		...{ id, kind: text('kind'), day: text('day'), off: text('off'), spans },
		...{ amount, currency, as: text('as') },
		...{ version: text('version'), from: text('start'), until: text('end'), per: text('per') },
		...{ hoursPerWeek: number('hours'), restDaysPerMonth: number('rest'), job: text('job') },
		...{ days: number('days'), what: said.getAll('what'), words: text('words') },
	});
}

/**
 * Empty for the next one. The day goes on by one after a day of work, with the same hours, and the
 * money stays: most days are like the day before.
 */
export function fillForm(before?: LogEntry): void {
	const form = document.querySelector<HTMLFormElement>('[data-log=add]');
	if (!form) return;
	const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
	const [kind, currency] = [field('kind').value, field('currency').value];
	const times = ['from', 'until', 'from2', 'until2'].map((name) => [name, field(name).value]);
	form.reset();
	if (before) {
		field('kind').value = kind;
		field('currency').value = currency;
		for (const [name = '', value = ''] of times) field(name).value = value;
	}
	field('day').value = before?.kind === 'work' ? dayAfter(before.day) : today();
	showKind();
}

/** Only the questions of what was chosen. */
export function showKind(): void {
	const form = document.querySelector<HTMLFormElement>('[data-log=add]');
	const kind = (form?.elements.namedItem('kind') as HTMLSelectElement | null)?.value ?? '';
	for (const place of form?.querySelectorAll<HTMLElement>('[data-for]') ?? []) {
		place.hidden = !place.dataset.for?.split(' ').includes(kind);
	}
}

/** Not later than today: nobody worked tomorrow yet. */
function dayAfter(day: string): string {
	const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
	return [next, today()].sort()[0] ?? next;
}

/** The day by the device. */
function today(): string {
	const now = new Date();
	const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
	return [now.getFullYear(), ...parts].join('-');
}

/**
 * Digits of any script as a number with a point. The last comma or point before one or two digits is
 * the point. Before three it is one only in money of three decimals, and where no other of its kind
 * stands: `150.500` is of dinars a hundred and fifty and a half, and a thousandfold elsewhere.
 */
export function plainNumber(typed: string, decimals = 2): string {
	const digits = toLatinDigits(typed)
		.replace(/[\s'’٬]/g, '')
		.replace(/٫/g, '.');
	const [, whole = digits, fraction] =
		/^(.*)[.,](\d{1,2})$/.exec(digits) ?? (decimals > 2 ? POINT_OF_THREE.exec(digits) : null) ?? [];
	const plain = whole.replace(/[.,](?=\d{3}(\D|$))/g, '');
	return fraction === undefined ? plain : `${plain}.${fraction}`;
}

/** The only mark, or another one than those before it. */
const POINT_OF_THREE = /^(\d*|.*,.*(?=\.)|.*\..*(?=,))[.,](\d{3})$/;
