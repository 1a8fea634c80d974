import type { AskedField } from '#foundations/procedures/index.ts';

export type DeskLandingPage = {
	asked: readonly { name: string; field: AskedField }[];
	/** Names of what a screening cannot do without. */
	required: readonly string[];
	version: number;
	/** Who asks (member id): somebody else may send it. */
	by: string;
	teams: readonly { value: string; label: string }[];
	/** Public keys of the teams, by id. */
	recipients: Readonly<Record<string, string>>;
	languages: readonly { value: string; label: string }[];
	/** Where it is sent to, and the list of cases. */
	to: string;
	back: string;
};
