import type { WorkShown } from '../../views.ts';

/** What of the work is shown. Everything of it stands in the address, so every view is a link. */
export type Shown = { only: WorkShown; procedure?: string; page: number };

export const WORK_SHOWN = [
	'mine',
	'overdue',
	'team',
	'all',
] as const satisfies readonly WorkShown[];

/** Reads an address. What makes no sense is left out: an old bookmark still opens the list. */
export function readShown(address: URLSearchParams): Shown {
	const only = WORK_SHOWN.find((one) => one === address.get('only')) ?? 'mine';
	const procedure = address.get('procedure') ?? '';
	const page = Number(address.get('page'));
	return {
		only,
		...(/^[A-Za-z-]{1,60}$/.test(procedure) && { procedure }),
		page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
	};
}

/** The address of another view; a change begins at its first page again. */
export function addressOf(work: string, shown: Shown, change: Partial<Shown> = {}): string {
	const { only, procedure, page } = { ...shown, page: 1, ...change };
	const address = new URLSearchParams();
	if (only !== 'mine') address.set('only', only);
	if (procedure) address.set('procedure', procedure);
	if (page > 1) address.set('page', String(page));
	const query = address.toString();
	return query ? `${work}?${query}` : work;
}
