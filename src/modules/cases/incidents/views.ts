import type { CaseView } from '../views.ts';
import type { Counts } from './count.ts';
import type { Incident } from './incident.ts';

/** What the pages of incidents show. */

export type IncidentRow = Pick<Counts, 'acts' | 'victims' | 'perpetrators'> & {
	caseId: string;
	eventKind: string | null;
	/** As coarse as it is known: a day, a month, a year. */
	happenedOn: string | null;
	country: string | null;
	openedOn: string;
};

export type IncidentList = {
	rows: readonly IncidentRow[];
	/** Of all of these; whoever is linked counts once. */
	together: Counts;
	more: boolean;
};

export type IncidentView = {
	view: CaseView;
	incident: Incident;
	counts: Counts;
	/** Other records of the same person that this member sees, by the number of the victim. */
	elsewhere: ReadonlyMap<number, readonly { caseId: string; procedure: string }[]>;
};
