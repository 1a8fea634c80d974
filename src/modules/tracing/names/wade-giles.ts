/**
 * A syllable of pinyin as it is spelled in Taiwan and in older passports, by the rules of Wade and
 * Giles (Giles, Chinese-English Dictionary, 1912), without the signs that names leave out: `zhang`
 * is chang, `xu` is hsu, `jian` is chien.
 */
export function asWadeGiles(pinyin: string): string {
	const whole = WHOLE[pinyin];
	if (whole) return whole;
	const [, first = '', rest = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(pinyin) ?? [];
	return (INITIALS[first] ?? first) + (FINALS[rest] ?? rest);
}

const INITIALS: Record<string, string> = {
	...{ b: 'p', d: 't', g: 'k', zh: 'ch', j: 'ch', q: 'ch', x: 'hs', z: 'ts', c: 'ts', r: 'j' },
};

const FINALS: Record<string, string> = { ong: 'ung', ian: 'ien', ue: 'ueh', ie: 'ieh', uo: 'o' };

const WHOLE: Record<string, string> = {
	...{ si: 'ssu', zi: 'tzu', ci: 'tzu', shi: 'shih', zhi: 'chih', chi: 'chih', ri: 'jih' },
	...{ yan: 'yen', you: 'yu', yong: 'yung', yi: 'i', ge: 'ko', ke: 'ko', he: 'ho', e: 'o' },
	...{ gui: 'kuei', kui: 'kuei', er: 'erh', ye: 'yeh', yue: 'yueh', guo: 'kuo', shuo: 'shuo' },
};
