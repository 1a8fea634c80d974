import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { type Actor, decideRoute, HERE, RULES } from '#foundations/access/index.ts';
import { actionOf } from './access.ts';

/** Every folder that answers, as SvelteKit names it. */
const routes = [
	...new Set(
		readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
			.filter((file) => /(^|\/)\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file))
			.map((file) => (dirname(file) === '.' ? '/' : `/${dirname(file)}`)),
	),
];
const desk = routes.filter((route) => route.startsWith('/(desk)'));
const doors = ['setup', 'sign-in', 'sign-out', 'invitation', 'refused'].map(
	(name) => `/(desk)/desk/${name}`,
);

test('every page and every answer has its line in the table', () => {
	expect(routes.length).toBeGreaterThan(20);
	for (const route of routes) expect(actionOf(route), route).toBeDefined();
});

test('whoever is not signed in finds the doors of the desk and no room behind them', () => {
	for (const route of desk) {
		const decision = decideRoute({ kind: 'nobody' }, actionAt(route), HERE);
		const isDoor = doors.some((door) => route.startsWith(door)) && !route.endsWith('/setup');
		expect(decision.allow, route).toBe(isDoor);
		if (!decision.allow) expect(decision.as, route).toBe('sign-in');
	}
});

test('once set up, set-up is closed to everyone', () => {
	const everyone: Actor[] = [
		{ kind: 'nobody' },
		{ kind: 'member', id: 'a', roles: ['administrator'], compartments: [] },
		{ kind: 'service', name: 'jobs' },
	];
	for (const actor of everyone) {
		expect(decideRoute(actor, 'access.set-up', HERE).allow).toBe(false);
	}
});

test('no route gives an administrator content', () => {
	const administrator: Actor = {
		...{ kind: 'member', id: 'a', roles: ['administrator'] },
		compartments: [{ id: 'smuggled', role: 'lead' }],
	};
	for (const route of routes) {
		const action = actionAt(route);
		if (RULES[action].gives !== 'content') continue;
		expect(decideRoute(administrator, action, HERE).allow, route).toBe(false);
	}
});

test('border police with a login find nothing at the desk', () => {
	const officer: Actor = {
		...{ kind: 'member', id: 'o', roles: ['analyst'], organisation: 'enforcement' },
		compartments: [{ id: 'intake', role: 'lead' }],
	};
	for (const route of desk.filter((path) => !doors.some((door) => path.startsWith(door)))) {
		expect(decideRoute(officer, actionAt(route), HERE).allow, route).toBe(false);
	}
});

function actionAt(route: string) {
	const action = actionOf(route);
	if (!action) throw new Error(`${route} is not in the table`);
	return action;
}
