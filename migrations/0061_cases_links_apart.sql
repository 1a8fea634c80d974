-- Two people may say that two cases do not belong together: each from one of them, in their own name.
alter table cases_links drop constraint cases_links_kind;
--> statement-breakpoint
alter table cases_links add constraint cases_links_kind
	check (kind in ('report', 'person', 'family', 'group', 'incident', 'case', 'apart'));
--> statement-breakpoint
alter policy cases_links_seen on cases_links using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)
		and case kind
			when 'case' then exists (select from cases_cases c where c.id = target_id)
			when 'apart' then exists (select from cases_cases c where c.id = target_id)
			when 'incident' then exists (select from cases_cases c where c.id = target_id)
			when 'report' then exists (select from reports_reports r where r.id = target_id)
			when 'person' then entry_id is null
				or exists (select from cases_cases c where c.id = any (cases_about(target_id)))
			else true end));
--> statement-breakpoint
create policy cases_links_own_word on cases_links as restrictive for insert with check (
	kind <> 'apart' or by_member::text = (select reports_actor('member')));
--> statement-breakpoint
alter table cases_outside_links add constraint cases_outside_links_role
	check (role in ('court', 'authority', 'service', 'consulate', 'other'));
