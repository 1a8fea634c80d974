import { country } from '#design/written.ts';
import { currentLocale, intlLocalesOf, m } from '#foundations/languages/index.ts';
import type { Script } from '../../../names/index.ts';
import { OTHERS, type TraitName } from '../../../quality/index.ts';
import { sexLabels } from '../../labels.ts';

export const traitLabels = {
	script: m.tracing_quality_by_script,
	origin: m.tracing_quality_by_origin,
	sex: m.tracing_quality_by_sex,
	ageGroup: m.tracing_quality_by_age,
} satisfies Record<TraitName, () => string>;

/** A group of people in the reader's language; what a file called otherwise stays as it was. */
export function groupLabel(trait: TraitName, group: string): string {
	if (group === OTHERS) return m.tracing_quality_others();
	if (trait === 'script') return scriptLabel(group);
	if (trait === 'origin') return originLabel(group);
	if (trait === 'sex' && Object.hasOwn(sexLabels, group)) {
		return sexLabels[group as keyof typeof sexLabels]();
	}
	return group.replace('-', '–');
}

/** Lists of others write a country as a code, or in words that they joined. */
function originLabel(group: string): string {
	return /^[A-Z]{2}$/.test(group) ? country(group) : group.replaceAll('_', ' ');
}

function scriptLabel(group: string): string {
	const code = CODES[group as Script];
	if (!code) return group === 'other' ? m.tracing_quality_other_script() : group;
	const names = new Intl.DisplayNames(intlLocalesOf(currentLocale()), { type: 'script' });
	return names.of(code) ?? group;
}

/** ISO 15924. */
const CODES: Partial<Record<Script, string>> = {
	latin: 'Latn',
	arabic: 'Arab',
	hebrew: 'Hebr',
	cyrillic: 'Cyrl',
	geez: 'Ethi',
	bengali: 'Beng',
	devanagari: 'Deva',
	greek: 'Grek',
	armenian: 'Armn',
	georgian: 'Geor',
	kana: 'Kana',
	hangul: 'Hang',
	han: 'Hani',
};
