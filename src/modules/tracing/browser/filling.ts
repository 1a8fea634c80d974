import { fill } from '#modules/reports/browser/index.ts';
import { slotsOf, type Typed } from '../typed/typed.ts';
import { namesOfWhat } from '../ui/named.ts';
import { labelOf, type SearchParts } from './search-parts.ts';
import { growTo } from './slots.ts';

/** Puts what was typed, or what is known, back into a form, with as many slots as it fills. */
export function fillWith(form: HTMLFormElement, typed: Typed, parts: SearchParts): void {
	for (const kind of ['mark', 'leg'] as const) {
		growTo(form, kind, slotsOf(typed, kind).length, parts);
	}
	const values = Object.entries(typed).map(([name, text]) => {
		const of = namesOfWhat(name);
		if (name === 'share') return [name, text.split(' ')] as const;
		const choices = of === 'country' ? parts.countries : parts.languages;
		return [name, [of ? labelOf(text, choices) : text]] as const;
	});
	fill(form, Object.fromEntries(values.map(([name, all]) => [name, [...all]])));
	// What is answered must not seem lost because it is folded away.
	for (const [name, text] of Object.entries(typed)) {
		if (!text || PRESET.test(name)) continue;
		form.querySelector(`[name="${name}"]`)?.closest('details')?.setAttribute('open', '');
	}
	// What has no control that anybody sees: since when an age counts, and a mark that is not there.
	for (const name of Object.keys(typed).filter((one) => /^age_on$|^mark_\d+_seen$/.test(one))) {
		form.querySelector(`[name="${name}"]`)?.remove();
		const field = document.createElement('input');
		Object.assign(field, { type: 'hidden', name, value: typed[name] ?? '' });
		form.append(field);
	}
}

/** Answers that stand there before anybody answered. */
const PRESET = /_calendar$|^age_on$|^tell_way$/;
