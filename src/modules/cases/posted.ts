import { toLatinDigits } from '#foundations/languages/index.ts';
import type { AskedField, Procedure } from '#foundations/procedures/index.ts';

/** What was typed, by the name of its input: shown again when something is wrong. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/**
 * The answers of one act, from the inputs of its page. Nothing is judged here: what is no number
 * stays text, so that the form comes back as it was typed with the reason beside it.
 *
 * A `date` has the inputs `name.calendar`, `name.year`, `name.month`, `name.day`; `money` has
 * `name.amount` and `name.currency`; all others have one input of the field's name.
 */
export function answersIn(
	procedure: Procedure,
	action: string,
	posted: FormData,
): Record<string, unknown> {
	const asked = Object.keys(procedure.actions[action]?.asks ?? {});
	return Object.fromEntries(
		asked.flatMap((name) => {
			const field = procedure.fields[name];
			const value = field && answerIn(name, field, posted);
			return value === undefined ? [] : [[name, value]];
		}),
	);
}

/** Every input as it was typed. */
export function typedIn(posted: FormData): Typed {
	const names = new Set([...posted.keys()]);
	return Object.fromEntries(
		[...names].map((name) => {
			const all = posted.getAll(name).filter((one) => typeof one === 'string');
			return [name, all.length > 1 ? all : (all[0] ?? '')];
		}),
	);
}

/**
 * A key of the form as it was sent: pressed twice, or sent again after a lost answer, it does nothing
 * twice. Sent with anything changed it is another form.
 */
export function keyIn(posted: FormData): string | undefined {
	const inputs = [...posted].filter(([, value]) => typeof value === 'string');
	return posted.get('key') ? JSON.stringify(inputs) : undefined;
}

function answerIn(name: string, field: AskedField, posted: FormData): unknown {
	const text = (input: string) => String(posted.get(input) ?? '').trim();
	switch (field.type) {
		case 'choices': {
			const chosen = posted.getAll(name).map(String).filter(Boolean);
			return chosen.length > 0 ? chosen : undefined;
		}
		case 'yes-no':
			return { yes: true, no: false }[text(name)];
		case 'date':
			return dateIn(name, text);
		case 'money': {
			const [amount, currency] = [text(`${name}.amount`), text(`${name}.currency`)];
			return amount ? { amount, currency } : undefined;
		}
		default:
			return text(name) || undefined;
	}
}

function dateIn(name: string, text: (input: string) => string): unknown {
	const year = text(`${name}.year`);
	if (!year) return undefined;
	const part = (typed: string) => (typed ? Number(toLatinDigits(typed)) : undefined);
	return {
		calendar: text(`${name}.calendar`) || 'gregory',
		year: Number(toLatinDigits(year)),
		month: part(text(`${name}.month`)),
		day: part(text(`${name}.day`)),
	};
}
