/** Who will read, by name, as the pages of a person are told it. */
export type Reader = {
	/** The name of the team in the language of the page. */
	team: string;
	organisation: string;
	/** Numbers to call, the organisation's own country first. */
	emergency: readonly { place: string; numbers: readonly string[] }[];
	/** Teams that can be kept away; only told when there is more than one. */
	teams: readonly { id: string; name: string }[];
};
