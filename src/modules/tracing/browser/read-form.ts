import { dateFault, showProblem } from '#modules/reports/browser/index.ts';
import type { Sought } from '../content.ts';
import { soughtIn, typedInSearch } from '../search-forms.ts';
import type { Typed } from '../typed/typed.ts';
import type { Days } from '../typed/typed-date.ts';
import { namesOfWhat, withCodes } from '../ui/named.ts';
import { chooseFrom } from './choose-from.ts';
import type { Choice, SearchParts } from './search-parts.ts';

/**
 * The form as the server would read it. What is wrong is said at its field, and nothing comes back.
 *
 * @param before of a change: what the form has no control for stays as it was
 */
export function readForm(
	form: HTMLFormElement,
	parts: SearchParts,
	before?: Sought,
): Sought | null {
	const typed = coded(typedInSearch(new FormData(form)), parts);
	const read = soughtIn(typed, daysHere(typed), before);
	const title = parts.say('searchProblems');
	if (read.ok) {
		showProblem(form, title);
		return read.content;
	}
	for (const control of Object.keys(read.problems)) chooseFrom(form, control, parts);
	const order = Array.from(form.elements, (field) => field.getAttribute('name'));
	const [first] = Object.entries(read.problems).sort(
		([a], [b]) => order.indexOf(a) - order.indexOf(b),
	);
	if (first) {
		const [field, problem] = first;
		const [label, sentence] = [labelOf(field), parts.say(problem)];
		showProblem(form, title, { field, sentence: label ? `${label}: ${sentence}` : sentence });
	}
	return null;
}

/** Of a question with several boxes the question itself. */
function labelOf(field: string): string | undefined {
	const control = document.getElementById(field);
	const boxes = control?.closest('.parts')?.closest('fieldset')?.querySelector('legend');
	const label = boxes ?? document.querySelector(`label[for="${field}"]`);
	return label?.textContent?.trim() || undefined;
}

/** Countries and languages by the names of the page first, then by those of any language. */
function coded(typed: Typed, { countries, languages }: SearchParts): Typed {
	const known: Record<string, string> = { ...typed };
	for (const [control, text] of Object.entries(typed)) {
		const of = namesOfWhat(control);
		if (of) known[control] = codeOf(text, of === 'country' ? countries : languages);
	}
	if (typeof Intl.DisplayNames !== 'function') return known;
	return withCodes(
		known,
		countries.map(({ value }) => value),
	);
}

function codeOf(text: string, choices: readonly Choice[]): string {
	const said = text.trim().toLowerCase();
	return choices.find(({ label }) => label.toLowerCase() === said)?.value ?? text;
}

function daysHere({ age_on: today = '' }: Typed): Days {
	return {
		today: today || new Date().toISOString().slice(0, 10),
		problemOf(date) {
			const { year, month = 1, day = 1 } = date;
			if (![year, month, day].every(Number.isInteger)) return 'not-a-number';
			if (month < 1) return 'no-such-month';
			if (day < 1) return 'no-such-day';
			const fault = dateFault(date, new Date());
			return fault && FAULTS[fault];
		},
	};
}

const FAULTS = {
	dateUnread: 'not-a-number',
	noSuchMonth: 'no-such-month',
	noSuchDay: 'no-such-day',
	dateFuture: 'future',
} as const;
