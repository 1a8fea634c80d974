import type { Evidence } from './evidence.ts';

/** Values that forms use to say that nothing is known; they are no evidence of anything. */
const UNKNOWN = `('', 'null', 'none', 'nan', 'na', 'n a', 'nil', 'unknown', 'not known', 'unspecified', 'x', 'xx', 'xxx')`;

/** SQL that makes a written value comparable; null where nothing is known. */
export function cleaned({ kind, role }: Evidence, raw: string): string {
	if (role === 'phone') return `nullif(regexp_replace(${raw}, '[^0-9]', '', 'g'), '')`;
	if (role === 'email') return `nullif(lower(${raw}), '')`;
	if (kind === 'place') return `nullif(${raw}, '')`;
	const plain = orPlain(
		raw,
		'[a-z0-9]+',
		`trim(regexp_replace(lower(strip_accents(${raw})), '[^\\p{L}\\p{N}]+', ' ', 'g'))`,
	);
	if (kind === 'sex') {
		return `case left(${plain}, 1) when 'm' then 'm' when 'h' then 'm' when 'f' then 'f'
			when 'w' then 'f' else null end`;
	}
	const value = kind === 'code' ? `replace(${plain}, ' ', '')` : plain;
	return `case when ${value} in ${UNKNOWN} then null else ${value} end`;
}

/** A name in Latin letters. Titles are no names; particles belong to the word behind them. */
export function plainName(raw: string): string {
	const letters = `trim(regexp_replace(lower(strip_accents(replace(${raw}, '''', ''))), '[^a-z]+', ' ', 'g'))`;
	const untitled = `regexp_replace(${letters}, '^(${TITLES})( |$)', '')`;
	const joined = `trim(regexp_replace(${untitled}, '\\b(${PARTICLES}) ', '\\1', 'g'))`;
	const value = orPlain(raw, '[a-z]+', joined);
	return `case when ${value} in ${UNKNOWN} or ${value} in ('${TITLES.replaceAll('|', "', '")}')
		then null else ${value} end`;
}

/** Written signs of other scripts, which SQL cannot read. */
export function isForeign(raw: string): string {
	return `regexp_matches(strip_accents(${raw}), '[^\\x00-\\x7f‘’ʿʾ]')`;
}

/**
 * Consonants without doubles, those that ears and scripts confuse made one: what two spellings of
 * a name have in common. `mohammed`, `muhamad` and `mhmd` are all `mmt`.
 */
export function skeleton(name: string): string {
	const sounds = `replace(replace(replace(${name}, 'ph', 'f'), 'ck', 'k'), 'sch', 's')`;
	const classes = `translate(${sounds}, 'cqgxjzvdpwyaeiouh ', 'kkkkssbtb')`;
	const single = [...'bkstflmnr'].reduce(
		(inner, letter) => `replace(${inner}, '${letter}${letter}', '${letter}')`,
		classes,
	);
	return `coalesce(nullif(${single}, ''), ${name})`;
}

const TITLES =
	'sir|dr|mr|mrs|ms|miss|lord|lady|dame|rev|prof|captain|hon|sheikh|shaikh|haj|hajji|ustaz|sayyid';
const PARTICLES =
	'abd al|abd el|abdul|abd|abu|al|el|bin|ibn|bint|van der|van de|van den|van|von|de la|de|di|da|del|le|la|mc|mac|o|st|umm|um';

/** Most values are plain already, and asking for that costs less than cleaning them. */
function orPlain(raw: string, plain: string, otherwise: string): string {
	return `case when regexp_full_match(${raw}, '${plain}') then ${raw} else ${otherwise} end`;
}
