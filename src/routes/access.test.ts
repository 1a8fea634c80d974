import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { type Actor, decideRoute, type Role } from '#foundations/access/index.ts';
import { actionOf } from './access.ts';

const HERE = { kind: 'installation', setUp: true } as const;
const routes = [
	...new Set(
		readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\+(page\.svelte|server\.ts|page\.server\.ts)$/.test(name))
			.map((name) => `/${dirname(name)}`.replace(/^\/\.$/, '/')),
	),
];
const desk = routes.filter((route) => route.startsWith('/(desk)'));
/** Ways in for those who are not yet in, and the page that only refuses. */
const OPEN = /\/desk\/(sign-in|sign-out|setup|invitation|refused)/;

const member = (roles: Role[], compartments: { id: string; role: 'lead' | 'member' }[]): Actor => ({
	kind: 'member',
	id: 'someone',
	roles,
	compartments,
});
const may = (actor: Actor, route: string) => {
	const action = actionOf(route);
	return action !== undefined && decideRoute(actor, action, HERE).allow;
};

test('every page and every way in says which action it serves', () => {
	expect(routes.length).toBeGreaterThan(20);
	expect(routes.filter((route) => actionOf(route) === undefined)).toEqual([]);
});

test.each(desk.filter((route) => !OPEN.test(route)))(
	'nobody enters %s without signing in',
	(route) => {
		expect(may({ kind: 'nobody' }, route)).toBe(false);
		expect(may({ kind: 'person', reportId: 'r' }, route)).toBe(false);
	},
);

test.each(desk.filter((route) => route.includes('/reports/')))(
	'who keeps the server never enters %s, not even in a team',
	(route) => {
		expect(may(member(['administrator'], []), route)).toBe(false);
		const both = member(['administrator'], [{ id: 'team', role: 'lead' }]);
		expect(may(both, route)).toBe(false);
		expect(may(member([], [{ id: 'team', role: 'lead' }]), route)).toBe(true);
	},
);

test('set-up cannot be entered twice', () => {
	for (const actor of [{ kind: 'nobody' } as const, member(['administrator'], [])])
		expect(may(actor, '/(desk)/desk/setup')).toBe(false);
});

test('R2 · an enforcement body enters no page of the desk', () => {
	const police: Actor = {
		...(member(
			['administrator', 'data-guardian', 'analyst'],
			[{ id: 'team', role: 'lead' }],
		) as Extract<Actor, { kind: 'member' }>),
		organisation: 'enforcement',
	};
	expect(desk.filter((route) => !OPEN.test(route) && may(police, route))).toEqual([]);
});
