import type { Way } from '#design/desk-way.ts';
import type { IconName } from '#design/icons.ts';
import { type Actor, decideRoute } from '#foundations/access/index.ts';
import { m } from '#foundations/languages/index.ts';
import { actionOf } from '../../access.ts';

type Place = {
	path: string;
	route: string;
	label: () => string;
	icon: IconName;
	key?: string;
	covers?: string;
};

/** The places of the desk by subject: the work first, then the house. */
const groups: readonly { title?: () => string; places: readonly Place[] }[] = [
	{
		places: [
			{ ...place('inbox', m.shell_inbox, 'inbox', 'i'), covers: '/desk/reports' },
			place('cases', m.shell_cases, 'check', 'w'),
			place('tracing', m.tracing_title, 'search', 'm'),
			place('figures', m.shell_figures, 'chart', 'f'),
			place('log', m.shell_log, 'log'),
			place('procedures', m.shell_procedures, 'info'),
		],
	},
	{
		title: m.shell_house,
		places: [
			place('team', m.shell_team, 'people', 't'),
			place('recovery', m.shell_recovery, 'key'),
			place('settings', m.shell_settings, 'gear'),
			place('account', m.shell_account, 'person'),
		],
	},
];

/** What waits at a place, by its path: `{ '/desk/inbox': { count: 3, urgent: true } }`. */
export type Waiting = Readonly<Record<string, { count: number; urgent?: boolean }>>;

/** The places this actor may enter; a place that is not theirs is not shown. */
export function waysFor(
	actor: Actor,
	href: (path: string) => string,
	waiting: Waiting,
): { title?: string; ways: Way[] }[] {
	return groups
		.map(({ title, places }) => ({
			...(title && { title: title() }),
			ways: places
				.filter(({ route }) => mayEnter(actor, route))
				.map(({ path, label, icon, key, covers }) => ({
					href: href(path),
					label: label(),
					icon,
					...(key && { key }),
					...(covers && { covers: href(covers) }),
					...waiting[path],
				})),
		}))
		.filter(({ ways }) => ways.length > 0);
}

function mayEnter(actor: Actor, route: string): boolean {
	const action = actionOf(route);
	return action !== undefined && decideRoute(actor, action, installation).allow;
}

const installation = { kind: 'installation', setUp: true } as const;

function place(name: string, label: () => string, icon: IconName, key?: string): Place {
	return { path: `/desk/${name}`, route: `/(desk)/desk/${name}`, label, icon, ...(key && { key }) };
}
