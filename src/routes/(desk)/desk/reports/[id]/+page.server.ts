import type { Actions, PageServerLoad } from './$types';
import { act } from './act.ts';
import { pageOfReport } from './page-of-report.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
	pageOfReport(locals, params.id, url.searchParams);

export const actions: Actions = {
	acknowledge: (event) => act('acknowledge', event),
	reply: (event) => act('reply', event),
	note: (event) => act('note', event),
	assign: (event) => act('assign', event),
	ask: (event) => act('ask', event),
	keepAway: (event) => act('keepAway', event),
	reseal: (event) => act('reseal', event),
	transfer: (event) => act('transfer', event),
	close: (event) => act('close', event),
	refuse: (event) => act('refuse', event),
	hold: (event) => act('hold', event),
	reopen: (event) => act('reopen', event),
	askToHandOn: (event) => act('askToHandOn', event),
};
