import type { TeamWork, WorkList } from '../../views.ts';

type Choice = { value: string; label: string };

export type DeskTeamPage = {
	/** Teams that the reader leads. */
	teams: readonly Choice[];
	team: string;
	numbers: TeamWork;
	names: Readonly<Record<string, string>>;
	/** Whose cases are listed: a member, or `nobody`; null: nobody was chosen. */
	member: string | null;
	found: WorkList | null;
	/** Who may take cases over. */
	colleagues: readonly Choice[];
	/** ISO instant. */
	now: string;
	zone: string;
	page: string;
	cases: string;
};

/** The address of another view of the team's work. */
export function teamAddress(page: string, view: Readonly<Record<string, string | null>>): string {
	const query = new URLSearchParams(
		Object.entries(view).filter((pair): pair is [string, string] => Boolean(pair[1])),
	);
	return `${page}?${query}`;
}
