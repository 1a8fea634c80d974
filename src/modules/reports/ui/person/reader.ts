/** Who will read, by name, as the pages of a person are told it. */
export type Reader = {
	/** The name of the team in the language of the page. */
	team: string;
	/** The team that reads what happened to a child; empty when it is the same. */
	childTeam: string;
	organisation: string;
	/** Numbers to call in the organisation's own country. */
	calls: readonly { label: string; number: string; note?: string }[];
	/** Where the numbers of other countries stand; empty when there are none. */
	moreCalls: string;
	/** Teams that can be kept away: the others than the one that reads. */
	teams: readonly { id: string; name: string }[];
};
