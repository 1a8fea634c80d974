import type { Script } from './analysed-name.ts';
import type { Word } from './words.ts';

/**
 * Makes one word of what is one name (`Abd al-Aziz`, `Abu Bakr`, `عبد الله`), takes off articles
 * and drops what only links names of a chain (bin, ibn, bint, wuld). At least one word stays.
 */
export function joinParts(words: readonly Word[]): Word[] {
	const joined: Word[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const word = words[at];
		if (!word) continue;
		const isLast = at === words.length - 1;
		if (isLink(word, at, words.length)) continue;
		if (isArticle(word) && !isLast) {
			const next = words[at + 1];
			if (next) joined.push({ ...next, article: true });
			at += 1;
			continue;
		}
		if (SERVANT.has(word.text) && !isLast) {
			const { rest, used } = afterArticles(words, at + 1);
			if (rest) {
				joined.push({ ...word, text: servantOf(word, rest) });
				at += used;
				continue;
			}
		}
		if (FATHER.has(word.text) && !isLast) {
			const { rest, used } = afterArticles(words, at + 1);
			if (rest) {
				joined.push({ ...word, text: `${word.script === 'latin' ? 'abu' : 'ابو'}${rest}` });
				at += used;
				continue;
			}
		}
		joined.push(withoutArticle(word));
	}
	return joined.length > 0 ? joined : [...words];
}

const LINKS = new Set(
	`bin ibn ibnu bint binti binte ould wuld wald walad oglu ogly oglou kizi kyzy qizi
	بن ابن بنت ولد بنته
	de del della di da do dos das du des la le van der den von zu zum und y e and
	ибн бин бен бинт оглы оглу кызы угли
	בן בת אבן
	বিন ইবনে বিনতে বেগম
	बिन`.split(/\s+/),
);

function isLink({ text }: Word, at: number, count: number): boolean {
	if (count === 1) return false;
	// Ben is a son in the middle of a name and Benjamin at its beginning.
	if (text === 'ben' || text === 'y' || text === 'e') return at > 0 && at < count - 1;
	if (text === 'בן' || text === 'la' || text === 'le' || text === 'da' || text === 'do') {
		return at > 0 && at < count - 1;
	}
	return LINKS.has(text) && at < count - 1;
}

const ARTICLES = new Set(['al', 'el', 'ul', 'ur', 'as', 'ash', 'ad', 'an', 'ar', 'at', 'az', 'ال']);
/** `as`, `an` and their like are articles only before the letter they have grown like. */
function isArticle({ text }: Word): boolean {
	return text === 'al' || text === 'el' || text === 'ال';
}

const SERVANT = new Set(
	'abd abdel abdul abdal abdol abdoul abdur abdus abdou عبد عبدال абд абдул абдель আবদুল আব্দুল'.split(
		' ',
	),
);
const FATHER = new Set(['abu', 'abou', 'abo', 'ابو', 'ابا', 'ابی']);

/** `abd` and `rahman` are `abdulrahman`; of `allah` the vowel goes into the article. */
function servantOf({ text, script }: Word, rest: string): string {
	if (script === 'arabic') return `عبد${rest.startsWith('ال') ? rest : `ال${rest}`}`;
	return script === 'latin' ? `abdul${rest.replace(/^[aeou]?l+ah?$/, 'lah')}` : `${text}${rest}`;
}

/** The next name without the articles before it, and how many words that took. */
function afterArticles(words: readonly Word[], from: number): { rest: string; used: number } {
	let at = from;
	while (at < words.length - 1 && ARTICLES.has(words[at]?.text ?? '')) at += 1;
	const word = words[at];
	return { rest: word ? withoutArticle(word).text : '', used: at - from + 1 };
}

/** Names that begin with alef and lam of their own. */
const NO_ARTICLE = /^ال(?:ه|یاس|یاهو|کس|ین|برت|فرد|فرید|یزا|یسا|یس|یشا|یوت|ان|ن|دو|فونس|گ|کساندر)/;

function withoutArticle(word: Word): Word {
	if (word.article || word.script !== 'arabic') return word;
	if (!/^ال...+/.test(word.text) || NO_ARTICLE.test(word.text)) return word;
	return { ...word, text: word.text.slice(2), article: true };
}

/** A name of two to four syllables in one piece, family name first: `김민수` is 김 and 민수. */
export function splitEastAsian(words: readonly Word[]): Word[] {
	const [only] = words;
	const whole = words.length === 1 && only && EAST.has(only.script) ? only : undefined;
	if (!whole || whole.text.length < 2 || whole.text.length > 4) return [...words];
	const family = whole.text.length === 4 && whole.script === 'han' ? 2 : 1;
	return [
		{ ...whole, text: whole.text.slice(0, family) },
		{ ...whole, text: whole.text.slice(family) },
	];
}

const EAST: ReadonlySet<Script> = new Set(['han', 'hangul']);
