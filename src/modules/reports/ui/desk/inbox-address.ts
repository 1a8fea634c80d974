import { asId } from '#foundations/ids/index.ts';
import { STAGES, type Stage } from '../../stages.ts';

/** What of the inbox is shown. Everything of it stands in the address, so every view is a link. */
export type Shown = {
	team?: string;
	stage?: Stage;
	only?: Only;
	wave?: string;
	/** From 1. */
	page: number;
};

export const ONLY = ['mine', 'unassigned', 'urgent', 'late'] as const;
export type Only = (typeof ONLY)[number];

/** Reads an address. What makes no sense is left out: an old bookmark still opens the inbox. */
export function readShown(address: URLSearchParams): Shown {
	const shown: Shown = { page: pageOf(address.get('page')) };
	const team = asId(address.get('team') ?? '');
	const wave = asId(address.get('wave') ?? '');
	const stage = STAGES.find((one) => one === address.get('stage'));
	const only = ONLY.find((one) => one === address.get('only'));
	if (team) shown.team = team;
	if (wave) shown.wave = wave;
	if (stage) shown.stage = stage;
	if (only) shown.only = only;
	return shown;
}

/** The address of another view; a change begins at its first page again. */
export function addressOf(inbox: string, shown: Shown, change: Partial<Shown> = {}): string {
	const next: Partial<Shown> = { ...shown, page: 1, ...change };
	const address = new URLSearchParams();
	for (const name of ['only', 'stage', 'team', 'wave'] as const) {
		const value = next[name];
		if (value) address.set(name, value);
	}
	if (next.page && next.page > 1) address.set('page', String(next.page));
	const query = address.toString();
	return query ? `${inbox}?${query}` : inbox;
}

export function isNarrowed({ team, stage, only, wave }: Shown): boolean {
	return Boolean(team || stage || only || wave);
}

function pageOf(text: string | null): number {
	const page = Number(text);
	return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
