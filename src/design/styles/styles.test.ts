import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = new URL('.', import.meta.url);
const sheets = readdirSync(here).filter((name) => name.endsWith('.css'));
const rulesOf = (name: string) =>
	readFileSync(new URL(name, here), 'utf8')
		.replace(/\/\*.*?\*\//gs, '')
		.split('}')
		.map((rule) => rule.trim());

test.each(sheets)('%s reads from the right as well as from the left', (name) => {
	const sides =
		/(margin|padding|border)-(left|right)|(^|[\s;{])(left|right):|text-align: (left|right)/;
	expect(rulesOf(name).filter((rule) => sides.test(rule))).toEqual([]);
});

test.each(sheets)(
	'whatever %s floats to one side it floats to the other from the right',
	(name) => {
		const floating = (side: string) =>
			rulesOf(name).filter((rule) => rule.includes(`float: ${side}`)).length;
		expect(floating('left')).toBe(floating('right'));
	},
);

test.each(sheets)('%s takes every colour from the tokens', (name) => {
	const own = rulesOf(name).filter((rule) => /#[0-9a-f]{3}/i.test(rule) && !rule.includes('#000'));
	expect(own.filter((rule) => !rule.startsWith('#receipt'))).toEqual([]);
});

test.each(sheets)('%s loads nothing', (name) => {
	expect(readFileSync(new URL(name, here), 'utf8')).not.toMatch(/url\(|@font-face|@import/);
});
