/**
 * Breaks a label into lines of about so many ems. A drawing is made without a browser, so the width
 * is reckoned from the kind of letters: too wide rather than too narrow.
 */
export function wrapWords(text: string, ems: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of piecesOf(text)) {
		const longer = line === '' ? word.trimStart() : line + word;
		if (line !== '' && widthOf(longer.trimEnd()) > ems) {
			lines.push(line.trimEnd());
			line = word.trimStart();
		} else line = longer;
	}
	return [...lines, line.trimEnd()];
}

/** About how wide a text is, in ems. */
export function widthOf(text: string): number {
	let ems = 0;
	for (const letter of text) ems += letterWidth(letter);
	return ems;
}

/** Words with their spaces; Chinese may break after any letter. */
function piecesOf(text: string): string[] {
	return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [text];
}

function letterWidth(letter: string): number {
	if (/\p{Script=Han}/u.test(letter)) return 1;
	if (/\p{Script=Ethiopic}/u.test(letter)) return 0.78;
	if (/\p{M}/u.test(letter)) return 0;
	if (/[ilj.,:;’'“”()| ]/.test(letter)) return 0.32;
	if (/[mwMW—]/.test(letter)) return 0.88;
	if (/\p{Lu}/u.test(letter)) return 0.68;
	return 0.55;
}
