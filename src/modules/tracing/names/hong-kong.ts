/**
 * A Cantonese syllable as names are spelled in Hong Kong and Macao. Out of Jyutping (Linguistic
 * Society of Hong Kong, 1993); the government has no published table, this is its usage: `can` is
 * Chan, `zoeng` is Cheung, `gwok` is Kwok. What is spelled in two ways has the more usual one.
 */
export function inHongKong(jyutping: string): string | undefined {
	const whole = WHOLE[jyutping];
	if (whole) return whole;
	const [, first = '', rest = ''] = /^(gw|kw|ng|[bpmfdtnlgkhwzcsj]?)(.*)$/.exec(jyutping) ?? [];
	const final = FINALS[rest];
	if (final === undefined) return undefined;
	if (first === 'z' || first === 'c') return (SHARP.test(rest) ? 'ts' : 'ch') + final;
	if (first === 's') return (SOFT.test(rest) ? 'sh' : 's') + final;
	return (INITIALS[first] ?? first) + final;
}

const INITIALS: Record<string, string> = { b: 'p', d: 't', g: 'k', gw: 'kw', j: 'y' };

/** Tse, Tsang, Tsui, Tso, Choi: before these, z and c are ts. */
const SHARP = /^(e|ang|eoi|ou|oi|yun|im)$/;
const SOFT = /^(oeng|ing|eon|eoi|ek|yu|ou|am)$/;

const WHOLE: Record<string, string> = {
	...{ ng: 'ng', m: 'm', zi: 'chi', ci: 'chi', si: 'sze', ji: 'yi', jyu: 'yu', jyun: 'yuen' },
	...{ jyut: 'yuet', coi: 'choi', zoi: 'choi', lei: 'lee', hei: 'hei', syu: 'shu', zyu: 'chu' },
	...{ cyu: 'chu', sou: 'so', sam: 'sum', syun: 'suen', zim: 'tsim', cim: 'chim', gam: 'kam' },
};

const FINALS: Record<string, string> = {
	...{ aa: 'a', aai: 'ai', aau: 'au', aam: 'am', aan: 'an', aang: 'ang', aap: 'ap', aat: 'at' },
	...{ aak: 'ak', ai: 'ai', au: 'au', am: 'am', an: 'an', ang: 'ang', ap: 'ap', at: 'at' },
	...{ ak: 'ak', e: 'e', ei: 'ei', eng: 'eng', ek: 'ek', i: 'i', iu: 'iu', im: 'im', in: 'in' },
	...{ ing: 'ing', ip: 'ip', it: 'it', ik: 'ik', o: 'o', oi: 'oi', ou: 'o', on: 'on' },
	...{ ong: 'ong', ot: 'ot', ok: 'ok', u: 'u', ui: 'ui', un: 'un', ung: 'ung', ut: 'ut' },
	...{ uk: 'uk', oe: 'oe', oeng: 'eung', oek: 'euk', eoi: 'ui', eon: 'un', eot: 'ut', yu: 'u' },
	...{ yun: 'uen', yut: 'uet', et: 'et', em: 'em', en: 'en', eu: 'eu' },
};
