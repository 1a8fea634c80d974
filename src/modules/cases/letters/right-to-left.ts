/**
 * Whether a text runs from right to left, by its first letter (Unicode Standard Annex 9, rule P2);
 * null for one without letters. A letter in English may quote what someone wrote in Arabic.
 */
export function rightToLeft(text: string): boolean | null {
	const first = /\p{L}/u.exec(text)?.[0];
	return first === undefined ? null : RIGHT_TO_LEFT.test(first);
}

const RIGHT_TO_LEFT =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;
