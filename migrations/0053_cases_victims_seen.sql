-- The cases that are about a person; which of them somebody sees, the walls of cases say.
create function cases_about(person uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select array(select case_id from cases_links
		where kind = 'person' and target_id = person and entry_id is null)
$$;
--> statement-breakpoint
-- That a victim of an incident is somebody known is there for whoever sees a case of that person (R11).
alter policy cases_links_seen on cases_links using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)
		and case kind
			when 'case' then exists (select from cases_cases c where c.id = target_id)
			when 'incident' then exists (select from cases_cases c where c.id = target_id)
			when 'report' then exists (select from reports_reports r where r.id = target_id)
			when 'person' then entry_id is null
				or exists (select from cases_cases c where c.id = any (cases_about(target_id)))
			else true end));
--> statement-breakpoint
-- A victim may stand for two people whom nobody sees together: linking must not tell that.
drop index cases_links_entry;
--> statement-breakpoint
create index cases_links_entry on cases_links (entry_id) where entry_id is not null;
