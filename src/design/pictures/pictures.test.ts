import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = new URL('.', import.meta.url);
const drawings = readdirSync(here).filter((name) => name.endsWith('.svelte'));

test.each(drawings)('%s is light, and silent for those who hear the page', (name) => {
	const svg = readFileSync(new URL(name, here), 'utf8').split('-->')[1] ?? '';
	expect(svg.length).toBeLessThanOrEqual(1000);
	expect(svg).toMatch(/aria-hidden="true"|<Drawing/);
});

test.each(drawings)('%s takes its colours from the tokens', (name) => {
	expect(readFileSync(new URL(name, here), 'utf8')).not.toMatch(/#[0-9a-f]{3}|rgb|style=/i);
});
