-- A link to an incident is there for whoever sees the incident, as with any other case.
alter policy cases_links_seen on cases_links using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)
		and case kind
			when 'case' then exists (select from cases_cases c where c.id = target_id)
			when 'incident' then exists (select from cases_cases c where c.id = target_id)
			when 'report' then exists (select from reports_reports r where r.id = target_id)
			else true end));
--> statement-breakpoint
-- Who counts the victims of all incidents sees which of them are one person, and no other link.
create policy cases_links_counted on cases_links for select using (
	entry_id is not null and (select reports_actor_is('{figures}')));
--> statement-breakpoint
-- A victim of an incident is one person, and a person is one victim.
create unique index cases_links_entry on cases_links (entry_id) where entry_id is not null;
