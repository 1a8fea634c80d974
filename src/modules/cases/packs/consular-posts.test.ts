import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { postFor, postsIn } from './consular-posts.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const nameOf = (sentBy: string, district: string) => {
	const found = postFor({ sentBy, district }, today);
	return found.found ? found.post.name : found.why;
};

test('a consulate is the one whose district holds the place', () => {
	expect(nameOf('ES', 'MX-JAL')).toMatch(/Guadalajara/);
	expect(nameOf('ES', 'MX-CHP')).toMatch(/Ciudad de México/);
	expect(nameOf('ES', 'MX-TAM')).toMatch(/Monterrey/);
});

test('every state of Mexico lies in one district of Spain and in no second one', () => {
	const all = postsIn('MX', today).flatMap(({ district }) => district);
	expect(all).toHaveLength(32);
	expect(new Set(all).size).toBe(32);
});

test('what nobody sourced is unknown, and no other post stands in for it', () => {
	expect(nameOf('GT', 'MX-CHP')).toBe('not-sourced');
	expect(nameOf('ES', 'ZA-GP')).toBe('not-sourced');
	expect(nameOf('ES', 'MX-XXX')).toBe('no-district');
});

test('each post says where its district was read', () => {
	for (const post of postsIn('MX', today)) {
		expect(post.read).toMatchObject({ text: 'official', on: '2026-11-21' });
	}
});
