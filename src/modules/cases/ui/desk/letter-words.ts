import { m } from '#foundations/languages/index.ts';
import type { Unsignable } from '../../letters/signing.ts';
import type { DeskLetterPage } from './desk-letter-page.ts';

/** What has to be written before anybody can sign. */
export function missingWords(missing: Unsignable): string {
	return MISSING[missing]();
}

export function stepWords(step: DeskLetterPage['steps'][number]['step']): string {
	return STEPS[step]();
}

const MISSING = {
	'no-title': () => m.cases_letter_no_title(),
	'no-recipient': () => m.cases_letter_no_recipient(),
	'nothing-said': () => m.cases_letter_nothing_said(),
	'no-reasons': () => m.cases_letter_no_reasons(),
	'no-remedy': () => m.cases_letter_no_remedy(),
} satisfies Record<Unsignable, () => string>;

const STEPS = {
	drafted: () => m.cases_letter_step_drafted(),
	signed: () => m.cases_letter_step_signed(),
	printed: () => m.cases_letter_step_printed(),
	sent: () => m.cases_letter_step_sent(),
} satisfies Record<DeskLetterPage['steps'][number]['step'], () => string>;
