import type { InboxPage } from '../../views.ts';
import type { Named } from './desk-report-page.ts';
import type { Only, Shown } from './inbox-address.ts';

/** Everything that the inbox shows. */
export type DeskInboxPage = {
	found: InboxPage;
	shown: Shown;
	counts: Readonly<Record<Only, number>>;
	/** The teams of the member who looks. */
	teams: readonly Named[];
	/** Names of members, by id. */
	names: Readonly<Record<string, string>>;
	/** Member id. */
	me: string;
	/** ISO day. */
	today: string;
	/** Addresses: this page, where reports have their pages, the public home. */
	inbox: string;
	reports: string;
	home: string;
	/** What was just done, where the report itself can no longer be shown. */
	done: string | null;
};
