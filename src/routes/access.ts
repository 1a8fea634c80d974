import type { Action } from '#foundations/access/index.ts';
import type { RouteId } from '$app/types';

/**
 * Every way in and the action it serves. A page that is not here is not served, and a page that is
 * here has been thought about: a test asks for a line when a route is added.
 */
const routeActions = {
	'/(public)': 'public.read',
	'/(public)/report': 'reports.submit',
	// The sentences and pieces of page for a script that seals: the same for everyone.
	'/(public)/report/parts': 'public.read',
	'/(public)/search': 'tracing.search',
	'/(public)/inbox': 'reports.open-inbox',
	'/(public)/inbox/export': 'reports.open-inbox',
	'/(public)/inbox/letter': 'reports.open-inbox',
	'/(public)/inbox/copy': 'reports.open-inbox',
	'/(public)/inbox/search': 'reports.open-inbox',
	'/(public)/languages': 'public.read',
	'/(public)/safety': 'public.read',
	'/(public)/who-reads': 'public.read',
	'/(public)/exit': 'public.read',
	'/(public)/source': 'public.read',
	'/(public)/api': 'public.read',
	// What the software will do is no secret: the same for everyone.
	'/(public)/procedures': 'public.read',
	'/(public)/procedures/[id]': 'public.read',
	// The link itself says what may be read and answered.
	'/(public)/answer/[token]': 'cases.answer-by-link',
	// The API asks again for each of its own paths.
	'/api/[...path]': 'public.read',
	'/(desk)/desk': 'desk.enter',
	'/(desk)/desk/refused/[status]': 'public.read',
	'/(desk)/desk/setup': 'access.set-up',
	'/(desk)/desk/sign-in': 'access.sign-in',
	'/(desk)/desk/sign-in/oidc': 'access.sign-in',
	'/(desk)/desk/sign-in/oidc/return': 'access.sign-in',
	'/(desk)/desk/sign-in/passkey': 'access.sign-in',
	'/(desk)/desk/sign-out': 'access.sign-out',
	'/(desk)/desk/invitation/[token]': 'access.accept-invitation',
	'/(desk)/desk/account': 'desk.enter',
	'/(desk)/desk/account/passkey': 'desk.enter',
	'/(desk)/desk/team': 'team.read',
	'/(desk)/desk/recovery': 'recovery.read',
	'/(desk)/desk/settings': 'settings.read',
	'/(desk)/desk/inbox': 'desk.enter',
	'/(desk)/desk/reports/[id]': 'reports.read',
	'/(desk)/desk/reports/[id]/files/[file]': 'reports.open-file',
	'/(desk)/desk/reports/[id]/hand-on': 'reports.export',
	'/(desk)/desk/cases': 'desk.enter',
	'/(desk)/desk/cases/calendar': 'desk.enter',
	'/(desk)/desk/cases/team': 'cases.team',
	'/(desk)/desk/cases/team/cases.csv': 'cases.team',
	'/(desk)/desk/cases/new': 'cases.open',
	'/(desk)/desk/cases/new/[procedure]': 'cases.open',
	'/(desk)/desk/cases/new/[procedure]/paper': 'cases.open',
	'/(desk)/desk/cases/[id]': 'cases.read',
	'/(desk)/desk/cases/[id]/[action]': 'cases.read',
	'/(desk)/desk/cases/[id]/link': 'cases.read',
	'/(desk)/desk/cases/[id]/people': 'cases.read',
	'/(desk)/desk/cases/[id]/letter/[entry]': 'cases.read',
	'/(desk)/desk/cases/[id]/letter/[entry]/[as]': 'cases.read',
	'/(desk)/desk/cases/[id]/wages': 'cases.read',
	'/(desk)/desk/cases/[id]/register': 'cases.read',
	'/(desk)/desk/cases/[id]/register/[entry]/[as]': 'cases.export',
	'/(desk)/desk/procedures': 'desk.enter',
	'/(desk)/desk/procedures/[id]': 'desk.enter',
	'/(desk)/desk/tracing': 'tracing.list',
	'/(desk)/desk/tracing/[id]': 'tracing.read',
	'/(desk)/desk/tracing/[id]/edit': 'tracing.change',
	'/(desk)/desk/tracing/[id]/ties': 'tracing.change',
	'/(desk)/desk/tracing/find': 'tracing.find',
	'/(desk)/desk/tracing/new/[kind]': 'tracing.register',
	'/(desk)/desk/tracing/candidates/[id]': 'tracing.read',
	'/(desk)/desk/tracing/import': 'tracing.import',
	// Counts are for more members than names: each of the two asks again.
	'/(desk)/desk/tracing/export': 'tracing.figures',
	'/(desk)/desk/tracing/export/people': 'tracing.export',
	'/(desk)/desk/tracing/export/figures': 'tracing.figures',
	'/(desk)/desk/tracing/quality': 'tracing.figures',
	'/(desk)/desk/tracing/ask': 'tracing.ask',
	'/(desk)/desk/tracing/questions': 'tracing.list',
	'/(desk)/desk/figures': 'reports.figures',
	'/(desk)/desk/cases/figures': 'cases.figures',
	'/(desk)/desk/figures/figures.csv': 'reports.figures',
	'/(desk)/desk/log': 'ledger.read',
} as const satisfies Partial<Record<RouteId, Action>>;

export function actionOf(route: string): Action | undefined {
	return (routeActions as Record<string, Action>)[route];
}
