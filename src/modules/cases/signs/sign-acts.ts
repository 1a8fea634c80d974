import { toLatinDigits } from '#foundations/languages/index.ts';

/** The procedure in which people give signs of life. */
export const SIGNS = { procedure: 'defender-incident', plan: 'planSigns', stop: 'stopCheckIns' };

export type SignWords = { well: string; duress: string };

export type SignAct = 'signAlive' | 'signDuress' | 'signOther';

/**
 * What the word of a sign means. The word for danger goes before all; who agreed on a word and gives
 * another, or none, may be somebody else, and moves no limit.
 *
 * @param words null where nobody can read them: then a sign moves nothing, and silence alarms
 */
export function signAct(word: string, words: SignWords | null): SignAct {
	if (!words) return 'signOther';
	const [said, well, duress] = [asSaid(word), asSaid(words.well), asSaid(words.duress)];
	if (said !== '' && said === duress) return 'signDuress';
	return well === '' || said === well ? 'signAlive' : 'signOther';
}

/** A word of signs alone, which the desk may have written, is itself and not silence. */
function asSaid(word: string): string {
	return bare(word) || word.trim();
}

/**
 * The same word, however it is typed: whoever is afraid does not look at capitals, and another
 * keyboard writes other digits, another ya or no vowel signs. Empty where there is no word in it.
 */
export function bare(word: string): string {
	return toLatinDigits(word.normalize('NFKD'))
		.replace(MARKS, '')
		.toUpperCase()
		.toLowerCase()
		.normalize('NFKD')
		.replace(MARKS, '')
		.replace(/./gu, (letter) => ALIKE[letter] ?? letter)
		.replace(/[^\p{L}\p{M}\p{N}]|\u{640}/gu, '');
}

/** Marks that are left out in writing. Vowels of scripts in which they make another word stay. */
const MARKS =
	/(?![\u{3099}\u{309a}])(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Syriac}]/gu;

/** Letters of one key on different keyboards, after their marks are gone. */
const ALIKE: Readonly<Record<string, string>> = {
	...{ ς: 'σ', ٱ: 'ا', ی: 'ي', ى: 'ي', ې: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه', ة: 'ه' },
};

/**
 * As the person of the receipt sees it, and whoever makes them show it: every sign is the same, and
 * nothing is told of the plan.
 */
export function shownToPerson(action: string): { action: string; untold: boolean } {
	const sign = /^sign(Alive|Duress|Other)$/.test(action);
	return { action: sign ? 'signAlive' : action, untold: sign || action === SIGNS.plan };
}

/**
 * What a receipt alone neither offers nor does: signs have their own page, and while they run nobody
 * who holds the receipt can make them stop. That is for the team, who knows the voice.
 */
export function isNotByReceipt(action: string, running: boolean): boolean {
	const own = ['planSigns', 'signAlive', 'signDuress', 'signOther', 'startCheckIns', 'checkIn'];
	return own.includes(action) || (running && [SIGNS.stop, 'withdraw'].includes(action));
}

/** The clocks of signs: what they say would tell what a word meant. */
export function isSignClock(clock: string): boolean {
	return clock === 'sign' || clock === 'duress';
}
