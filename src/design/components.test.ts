import { expect, test } from 'vitest';
import { renderGallery } from '#tests/support/gallery/render-gallery.ts';

const html = await renderGallery();
const ids = all(/ id="([^"]+)"/g);

test('no component brings a script, a style attribute or a handler', () => {
	expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/i);
});

test('every label, hint and problem leads to something that is there', () => {
	const led = [...all(/ for="([^"]+)"/g), ...all(/ aria-describedby="([^"]+)"/g)];
	const missing = led.flatMap((list) => list.split(' ')).filter((id) => !ids.includes(id));
	expect(led.length).toBeGreaterThan(5);
	expect(missing).toEqual([]);
});

test('no two things share an id', () => {
	expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('what a person typed stands in the form again', () => {
	expect(html).toContain('>كانت هناك</textarea>');
	expect(html).toContain('value="Nador"');
	expect(html).toMatch(/<option value="TD" selected/);
	expect(html).toMatch(/value="employer"[^>]* checked/);
});

test('no browser is invited to remember an answer', () => {
	const controls = all(/<(?:input|textarea|select)([^>]*)>/g);
	expect(controls.length).toBeGreaterThan(8);
	expect(controls.filter((attributes) => !attributes.includes('autocomplete="off"'))).toEqual([]);
});

test('the receipt stands alone in its element, group by group', () => {
	const [receipt = ''] = all(/<p dir="ltr" id="receipt">(.*?)<\/p>/g);
	expect(receipt.replace(/<[^>]+>/g, '').trim()).toBe('4821 0937 5516 2208 7745 1930 6624');
});

test('a problem leads to its question', () => {
	const leads = all(/href="#([^"]+)"/g);
	expect(leads).toContain('words');
	expect(leads.filter((id) => !ids.includes(id))).toEqual([]);
});

function all(pattern: RegExp): string[] {
	return Array.from(html.matchAll(pattern), ([, found = '']) => found);
}
