import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { postFor, postsIn } from './consular-posts.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const nameOf = (sentBy: string, district: string) => {
	const found = postFor({ sentBy, district }, today);
	return found.found ? found.post.name : found.why;
};

test('a consulate is the one whose district holds the place', () => {
	expect(nameOf('ZA', 'MX-YUC')).toMatch(/Mexico City/);
	expect(nameOf('NI', 'MX-CHP')).toMatch(/Ciudad de México/);
	expect(nameOf('ES', 'MX-JAL')).toMatch(/Guadalajara/);
	expect(nameOf('ES', 'MX-CHP')).toMatch(/Ciudad de México/);
	expect(nameOf('ES', 'MX-TAM')).toMatch(/Monterrey/);
	expect(nameOf('ES', 'ZA-KZN')).toMatch(/Ciudad del Cabo/);
});

test.each([
	['MX', 32],
	['ZA', 9],
])('every part of %s lies in one district of Spain and in no second one', (country, parts) => {
	const spanish = postsIn(country, today).filter(({ sentBy }) => sentBy === 'ES');
	const all = spanish.flatMap(({ district }) => district);
	expect(all).toHaveLength(parts);
	expect(new Set(all).size).toBe(parts);
});

test('what nobody sourced is unknown, and no other post stands in for it', () => {
	expect(nameOf('GT', 'MX-CHP')).toBe('not-sourced');
	expect(nameOf('ZW', 'ZA-GP')).toBe('not-sourced');
	expect(nameOf('ES', 'MX-XXX')).toBe('no-district');
	expect(nameOf('HN', 'MX-JAL')).toMatch(/Guadalajara/);
	expect(nameOf('HN', 'MX-CHP')).toBe('no-district');
});

test('each post says where its district was read', () => {
	for (const post of [...postsIn('MX', today), ...postsIn('ZA', today)]) {
		expect(post.read).toMatchObject({ on: expect.stringMatching(/^2026-11/) });
		if (post.sentBy === 'ES') expect(post.read).toMatchObject({ text: 'official' });
	}
});
