import type { CaseView } from '../views.ts';
import type { Counts } from './count.ts';
import type { Incident } from './incident.ts';

/** What the pages of incidents show. */

export type IncidentRow = Pick<Counts, 'acts' | 'victims' | 'victimsMost' | 'perpetrators'> & {
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
	elsewhere: ReadonlyMap<number, readonly Elsewhere[]>;
	/** Cases that belong to it. */
	belonging: readonly (Elsewhere & { mayTakeBack: boolean })[];
	/** Victims, by number, of whom this member can say that they are somebody else. */
	mayTakeOut: ReadonlySet<number>;
	before: readonly TakenBack[];
};

export type Elsewhere = { caseId: string; procedure: string };

/** That a case belonged to an incident, until when, and why no longer. Moments are ISO instants. */
export type TakenBack = Elsewhere & {
	id: string;
	/** Number of the victim whom the case was thought to be about; null: of nobody in particular. */
	victim: number | null;
	/** Member; null: it began out of the case. */
	linkedBy: string | null;
	linkedAt: string;
	byMember: string;
	at: string;
	/** Null where they cannot be opened. */
	reasons: string | null;
};
