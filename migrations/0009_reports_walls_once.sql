-- What decides is looked up once a query and not once a row: a flood of ten thousand reports must
-- not make the inbox slow. The rule is the same as before.
create function reports_standing(out teams uuid[], out asked uuid[], out kept_from uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
	with me as (
		select id from access_members where id::text = reports_actor('member')
			and removed_at is null and not roles ? 'administrator')
	select
		array(select compartment_id from access_memberships where member_id in (select id from me)),
		array(select report_id from reports_wraps
			where holder = 'member' and holder_id in (select id from me)),
		array(select report_id from reports_exclusions where member_id in (select id from me))
$$;
--> statement-breakpoint
drop policy reports_reports_seen on reports_reports;
--> statement-breakpoint
drop function reports_member_may_see;
--> statement-breakpoint
create function reports_actor_is(services text[]) returns boolean language sql stable as $$
	select coalesce(reports_actor('service') = any (services), false)
$$;
--> statement-breakpoint
create policy reports_reports_seen on reports_reports
	using (
		(select reports_actor_is('{intake,keeper,notices,figures}'))
		or id::text = (select reports_actor('person'))
		or ((select reports_actor('member')) is not null
			and (compartment_id = any ((select teams from reports_standing())::uuid[])
				or id = any ((select asked from reports_standing())::uuid[]))
			and not keep_away && (select teams from reports_standing())
			and id <> all ((select kept_from from reports_standing())::uuid[])))
	with check (
		(select reports_actor_is('{intake,keeper,notices}'))
		or id::text = (select reports_actor('person'))
		or ((select reports_actor('member')) is not null
			and (compartment_id = any ((select teams from reports_standing())::uuid[])
				or id = any ((select asked from reports_standing())::uuid[]))
			and not keep_away && (select teams from reports_standing())
			and id <> all ((select kept_from from reports_standing())::uuid[])));
