/** Which of these characters a TrueType font really has, by its `cmap` (OpenType 1.9, formats 4, 12). */
export function lettersOf(font: Buffer, chars: readonly string[]): string[] {
	const glyphOf = tablesIn(font).map(({ format, at }) =>
		format === 12 ? inGroups(font, at) : inSegments(font, at),
	);
	return chars.filter((char) => glyphOf.some((glyph) => glyph(char.codePointAt(0) ?? 0)));
}

type Has = (code: number) => boolean;

function tablesIn(font: Buffer): { format: number; at: number }[] {
	const cmap = startOf(font, 'cmap');
	const count = font.readUInt16BE(cmap + 2);
	return Array.from({ length: count }, (_, i) => {
		const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
		return { format: font.readUInt16BE(at), at };
	}).filter(({ format }) => format === 4 || format === 12);
}

function startOf(font: Buffer, tag: string): number {
	for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
		if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
	}
	throw new Error(`a font without ${tag}`);
}

function inGroups(font: Buffer, at: number): Has {
	const count = font.readUInt32BE(at + 12);
	return (code) =>
		Array.from({ length: count }, (_, i) => at + 16 + i * 12).some(
			(group) => code >= font.readUInt32BE(group) && code <= font.readUInt32BE(group + 4),
		);
}

function inSegments(font: Buffer, at: number): Has {
	const bytes = font.readUInt16BE(at + 6);
	const ends = at + 14;
	const starts = ends + bytes + 2;
	return (code) => {
		for (let i = 0; i < bytes; i += 2) {
			const end = font.readUInt16BE(ends + i);
			if (code <= end) return end !== 0xffff && code >= font.readUInt16BE(starts + i);
		}
		return false;
	};
}
