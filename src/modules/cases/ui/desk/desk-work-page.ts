import type { WorkList } from '../../views.ts';
import type { Shown } from './work-address.ts';

export type DeskWorkPage = {
	found: WorkList;
	shown: Shown;
	/** ISO instant. */
	now: string;
	zone: string;
	me: string;
	names: Readonly<Record<string, string>>;
	/** Ids of all procedures, for the filter. */
	procedures: readonly string[];
	work: string;
	cases: string;
	/** Where a case is begun; null for whoever may not. */
	begin: string | null;
	calendar: string;
	/** Where a lead sees who has what to do; null for whoever leads no team. */
	team: string | null;
	/** Where all cases are counted; null for whoever may not. */
	figures: string | null;
	done: string | null;
};
