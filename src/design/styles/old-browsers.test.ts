import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * A browser of 2013 passes over a declaration that it does not know, over a whole rule for one
 * selector in it, and, where it knows content policies but no hashes in them, over all our style.
 * What it is left with must still be a page that can be read and sent.
 */
const root = join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const components = globSync('src/**/*.svelte', { cwd: root }).filter(
	(name) => !/\/(desk|\(desk\))\/|\/Desk|figures\//.test(name),
);
const sheets = Array.from(read('src/design/public.css').matchAll(/'\.\/(.*\.css)'/g), (line) => {
	const name = `src/design/${line[1]}`;
	return { name, css: read(name) };
});
const styles = components.flatMap((name) => {
	const css = /<style>(.*?)<\/style>/s.exec(read(name))?.[1];
	return css ? [{ name, css }] : [];
});
const rules = [...sheets, ...styles].flatMap(({ name, css }) =>
	Array.from(css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)/g), (rule) => ({
		name,
		selectors: `${rule[1]}`.trim(),
		declarations: `${rule[2]}`,
	})),
);

test('the search finds the sheets and the components of the public pages', () => {
	const found = rules.map(({ name }) => name);
	expect(found).toContain('src/design/styles/form.css');
	expect(found).toContain('src/modules/reports/ui/person/ReportForm.svelte');
});

test('no public page needs a grid, a gap or a rule within a rule', () => {
	const lost = /display: (inline-)?grid|(^|[\s;])(row-)?gap:/;
	const within = /@(layer|container|scope|supports)|^&/;
	expect(
		rules.filter((rule) => lost.test(rule.declarations) || within.test(rule.selectors)),
	).toEqual([]);
});

test('a selector that old browsers do not know takes no other along', () => {
	const unknown =
		/:(has|is|where|focus-visible|focus-within|user-invalid)|::(marker|backdrop|file-selector)/;
	const mixed = rules.filter(({ selectors }) => {
		const strange = selectors.split(/,\s*\n/).map((one) => unknown.test(one));
		return strange.includes(true) && strange.includes(false);
	});
	expect(mixed).toEqual([]);
});

test('a drawing has its size without any style', () => {
	const drawings = components.flatMap((name) => read(name).match(/<svg[^>]*>/gs) ?? []);
	expect(drawings.length).toBeGreaterThan(3);
	expect(drawings.filter((drawing) => !/\bwidth=.*\bheight=/s.test(drawing))).toEqual([]);
});

test('the groups of a receipt keep their order in a page from the right', () => {
	expect(read('src/design/ReceiptCard.svelte')).toContain('<p dir="ltr" id="receipt">');
	expect(read('src/modules/reports/ui/person/ReceiptShown.svelte')).toContain('<bdo dir="ltr"');
});

test('a script of a public page is one that an old browser leaves alone', () => {
	const scripts = components.flatMap((name) => read(name).match(/<script[^>]*src=[^>]*>/g) ?? []);
	expect(scripts.length).toBeGreaterThan(0);
	expect(scripts.filter((script) => !script.includes('type="module"'))).toEqual([]);
});
