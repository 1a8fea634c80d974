import { currentLocale, intlLocalesOf } from '#foundations/languages/index.ts';

/** Languages that people on the move speak, by the name and in the order of the page's language. */
export function spokenLanguages(): { value: string; label: string }[] {
	const page = intlLocalesOf(currentLocale());
	const names = new Intl.DisplayNames(page, { type: 'language' });
	const { compare } = new Intl.Collator(page);
	return codes
		.map((value) => ({ value, label: names.of(value) ?? value }))
		.sort((a, b) => compare(a.label, b.label));
}

/** BCP 47: the most spoken of the countries where migrants' ways begin, and of those they cross. */
const codes = (
	'aa ach ak am ar ary az bal bem ber bm bn bo byn ckb din dyu dz ee en es fa ff fil fon fr ' +
	'gn gu ha hi ht hy id ig ka kab ki kk km kmr kn ko kri ky ln lo lua luo mai man mg ml mn ' +
	'mnk mr ms my ne ny om pa pap prs ps pt qu quc rn ro rom ru rw sd sg si sn so sq sr ss st ' +
	'sw ta te tg th ti tig tk tn tr ts tt ug uk ur uz vi wo yo zh zza'
).split(' ');
