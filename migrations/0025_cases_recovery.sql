-- Of a circle the custodians hold a key as well: else it is lost with the last one named in it.
alter table cases_wraps drop constraint cases_wraps_holder_kind;
--> statement-breakpoint
alter table cases_wraps add constraint cases_wraps_holder_kind
	check (holder in ('compartment', 'person', 'member', 'grantee', 'recovery'));
