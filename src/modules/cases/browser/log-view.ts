import type { ScriptWords } from '../ui/worklog/script-words.ts';
import { type LogEntry, lineOf, standing, substitutions, sumsOf } from '../worklog/index.ts';

/** Puts the log into the page: what it comes to, what became of a promise, and all of it. */
export function drawLog(
	entries: readonly LogEntry[],
	words: ScriptWords,
	{ takeOut }: { takeOut: (id: string) => void },
): void {
	drawSums(entries, words);
	drawChanges(entries, words);
	const list = document.querySelector('[data-log=list]');
	const shown = [...standing(entries)].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
	list?.replaceChildren(
		...(shown.length > 0 ? shown.map((entry) => lineFor(entry)) : [make('li', words.none)]),
	);

	function lineFor(entry: LogEntry): HTMLElement {
		const line = make('li', '');
		const button = make('button', words.takeOut);
		button.className = 'button plain no-print';
		button.type = 'button';
		button.addEventListener('click', () => takeOut(entry.id));
		line.append(make('strong', headOf(entry, words)), ' ', isolated(lineOf(entry)), ' ', button);
		return line;
	}
}

function drawSums(entries: readonly LogEntry[], words: ScriptWords): void {
	const { days, minutes, paid, taken, costs, monthsOfPay } = sumsOf(entries);
	const money = (all: typeof paid) => all.map(({ amount, currency }) => `${amount} ${currency}`);
	const rows: [string, string][] = [
		[words.sums.days, days ? number(days) : ''],
		[words.sums.hours, minutes ? number(minutes / 60) : ''],
		[words.sums.paid, money(paid).join(' · ')],
		[words.sums.taken, money(taken).join(' · ')],
		[words.sums.costs, money(costs).join(' · ')],
		[words.sums.months, monthsOfPay ? number(Number(monthsOfPay)) : ''],
	];
	const known = rows.filter(([, value]) => value);
	fill(
		'sums',
		'dl',
		known.flatMap(([term, value]) => [make('dt', term), make('dd', value)]),
	);
}

function drawChanges(entries: readonly LogEntry[], words: ScriptWords): void {
	const lines = substitutions(entries).flatMap(({ before, after, changes }) =>
		changes.map(({ term, change, ...values }) => {
			const line = make('li', `${words.terms[term] ?? term}: `);
			const from = `${words.versions[before]} ${values.before}`;
			line.append(isolated(from), ' → ', isolated(`${words.versions[after]} ${values.after}`), ' ');
			const mark = make('span', words.changes[change]);
			if (change === 'worse') mark.className = 'badge late';
			line.append(mark);
			return line;
		}),
	);
	fill('changes', 'ul', lines);
}

function fill(name: string, list: string, lines: readonly HTMLElement[]): void {
	const place = document.querySelector<HTMLElement>(`[data-log=${name}]`);
	if (!place) return;
	place.hidden = lines.length === 0;
	place.querySelector(list)?.replaceChildren(...lines);
}

function headOf(entry: LogEntry, words: ScriptWords): string {
	if (entry.kind === 'contract') return words.versions[entry.version];
	return entry.kind === 'gone' ? '' : words.kinds[entry.kind];
}

/** What has no day stands first. */
function dayOf(entry: LogEntry): string {
	if (entry.kind === 'contract') return entry.from;
	return 'day' in entry ? entry.day : '9';
}

/** A line of Latin digits keeps its order in a page that runs the other way. */
function isolated(text: string): HTMLElement {
	return make('bdi', text);
}

function number(value: number): string {
	const how = { maximumFractionDigits: 2 };
	return new Intl.NumberFormat(document.documentElement.lang || 'en', how).format(value);
}

function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	text: string,
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	element.textContent = text;
	return element;
}
