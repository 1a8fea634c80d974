-- That a case belonged to an incident once is there for whoever sees both, as long as both are kept.
revoke update, truncate on cases_taken_back from amparo_app;
--> statement-breakpoint
alter table cases_taken_back enable row level security;
--> statement-breakpoint
create policy cases_taken_back_seen on cases_taken_back for select using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)
		and exists (select from cases_cases c where c.id = incident_id)));
--> statement-breakpoint
create policy cases_taken_back_written on cases_taken_back for insert with check (
	(select reports_actor('member')) is not null
	and by_member::text = (select reports_actor('member'))
	and exists (select from cases_cases c where c.id = case_id)
	and exists (select from cases_cases c where c.id = incident_id));
--> statement-breakpoint
create policy cases_taken_back_erased on cases_taken_back for delete using (
	(select reports_actor_is('{keeper}')));
