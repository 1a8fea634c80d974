-- A letter's steps are only ever added; its words can be erased with the case, and nothing else.
revoke update, truncate on cases_letters from amparo_app;
--> statement-breakpoint
alter table cases_letters enable row level security;
--> statement-breakpoint
-- The person reads what was signed to them. A draft is the team's.
create policy cases_letters_seen on cases_letters for select using (
	(select reports_actor_is('{keeper}'))
	or (layer = 'record' and step = 'signed' and (select reports_actor('person')) is not null
		and exists (select from cases_cases c where c.id = case_id))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
create policy cases_letters_written on cases_letters for insert with check (
	(select reports_actor('member')) is not null
	and exists (select from cases_cases c where c.id = case_id));
--> statement-breakpoint
create policy cases_letters_erased on cases_letters for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
alter table cases_letters add constraint cases_letters_step
	check (step in ('drafted', 'signed', 'printed', 'sent'));
