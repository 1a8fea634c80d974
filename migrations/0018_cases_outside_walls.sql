-- Whoever sees a case sees that links to it were given; what they open is sealed to their holders.
alter table cases_outside_links enable row level security;
--> statement-breakpoint
create policy cases_outside_links_seen on cases_outside_links using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
revoke update, truncate on cases_outside_links from amparo_app;
