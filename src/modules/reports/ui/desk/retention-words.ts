import { day } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { DeskReport } from '../../views.ts';

/** How long a report is kept, in a sentence. */
export function keptFor({ erasesOn, kept }: Pick<DeskReport, 'erasesOn' | 'kept'>): string {
	if (erasesOn) return m.desk_report_retention_on({ day: day(erasesOn) });
	return kept ? reasons[kept]() : reasons.undecided();
}

const reasons = {
	undecided: () => m.desk_report_retention_undecided(),
	'legal-hold': () => m.desk_report_retention_hold(),
	needed: () => m.desk_report_retention_needed(),
	unread: () => m.desk_report_retention_unread(),
	erased: () => m.desk_report_retention_erased(),
} satisfies Record<NonNullable<DeskReport['kept']>, () => string>;
