import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Words on their ground: 4.5 (WCAG 2.2, 1.4.3). */
const words = [
	['ink', ['paper', 'sheet', 'sand', 'info', 'urgent-wash', 'success-wash', 'late-wash']],
	['soft', ['paper', 'sheet', 'sand']],
	['teal', ['paper', 'sheet', 'sand', 'info']],
	['on-clay', ['clay']],
	['on-dusk', ['dusk']],
	['urgent', ['paper', 'sheet', 'sand', 'urgent-wash']],
	['success', ['success-wash']],
	['late', ['late-wash']],
] as const;

/** Edges of fields, the ring of focus, drawings that say something: 3 (1.4.11, 2.4.13). */
const shapes = [
	['edge', ['paper', 'sheet']],
	['clay', ['paper', 'sheet', 'sand', 'info', 'urgent-wash']],
	['teal', ['paper', 'sand']],
	['urgent', ['paper']],
] as const;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');

describe.each([
	['by day', coloursIn(light)],
	['by night', { ...coloursIn(light), ...coloursIn(dark) }],
])('%s', (_, colours) => {
	test.each(pairs(words))('words in %s can be read on %s', (front, back) => {
		expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(4.5);
	});

	test.each(pairs(shapes))('a shape in %s can be seen on %s', (front, back) => {
		expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(3);
	});
});

test('every colour of the day has one for the night', () => {
	expect(Object.keys(coloursIn(dark))).toEqual(Object.keys(coloursIn(light)));
});

function pairs(table: readonly (readonly [string, readonly string[]])[]): [string, string][] {
	return table.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));
}

function coloursIn(text: string): Record<string, string> {
	const found = text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g);
	return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [name, value]));
}

/** WCAG 2.2, "contrast ratio". A colour that does not exist has none. */
function contrast(one = '', other = ''): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance", of `#rrggbb`. */
function luminance(colour: string): number {
	const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
