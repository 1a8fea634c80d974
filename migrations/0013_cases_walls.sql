-- Entries are written once: the application has no right to change or take one away, and a trigger
-- stops even the owner of the table. What was sealed with them can be erased, and nothing else.
revoke update, delete, truncate, references, trigger on cases_entries from amparo_app;
--> statement-breakpoint
revoke update, truncate on cases_sealed from amparo_app;
--> statement-breakpoint
revoke update, delete, truncate on cases_cases from amparo_app;
--> statement-breakpoint
-- A record stays under the procedure and version with which it was opened.
grant update (country, compartment_id, keep_away, circle, assigned_to, legal_hold, fresh, erased_on)
	on cases_cases to amparo_app;
--> statement-breakpoint
create function cases_entries_are_written_once() returns trigger language plpgsql as $$
begin
	raise exception 'the entries of a case are written once: no % on %', lower(tg_op), tg_table_name
		using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger cases_entries_written_once before update or delete or truncate
	on cases_entries for each statement execute function cases_entries_are_written_once();
--> statement-breakpoint
create function cases_entries_follow_on() returns trigger language plpgsql as $$
declare
	last record;
begin
	select position, hash into last from public.cases_entries
		where case_id = new.case_id order by position desc limit 1;
	if new.position <> coalesce(last.position, 0) + 1
		or new.prev_hash <> coalesce(last.hash, repeat('0', 64)) then
		raise exception 'a case goes on from its last entry' using errcode = 'check_violation';
	end if;
	return new;
end $$;
--> statement-breakpoint
create trigger cases_entries_follow_on before insert
	on cases_entries for each row execute function cases_entries_follow_on();
--> statement-breakpoint
-- What is never kept as a fact, by whatever way it came: migration status (R1), a score of a person
-- (R7), a body's measures (R8), a result of a test for HIV or pregnancy (R9).
alter table cases_entries add constraint cases_entries_never_kept check (facts::text !~*
	'"[^"]*(migration_?status|immigration_?status|visa_?status|score|credibil|biometric|fingerprint|hiv|pregnan)[^"]*" *:');
--> statement-breakpoint
-- Whoever asks the database for cases gets those that are theirs to see and no others, whatever
-- query the application was tricked into. What decides is looked up once a query, not once a row.
create function cases_standing(out teams uuid[], out named uuid[], out kept_from uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
	with me as (
		select id from access_members where id::text = reports_actor('member')
			and removed_at is null and not roles ? 'administrator')
	select
		array(select compartment_id from access_memberships where member_id in (select id from me)),
		array(select case_id from cases_wraps
			where holder = 'member' and holder_id in (select id from me)),
		array(select case_id from cases_exclusions where member_id in (select id from me))
$$;
--> statement-breakpoint
-- The cases that the receipt of a report opens.
create function cases_of_person() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select array(select case_id from cases_wraps
		where holder = 'person' and holder_id::text = reports_actor('person'))
$$;
--> statement-breakpoint
alter table cases_cases enable row level security;
--> statement-breakpoint
create policy cases_cases_seen on cases_cases
	using (
		(select reports_actor_is('{keeper,figures}'))
		or ((select reports_actor('person')) is not null
			and id = any ((select cases_of_person())::uuid[]))
		or ((select reports_actor('member')) is not null
			and ((not circle and compartment_id = any ((select teams from cases_standing())::uuid[]))
				or id = any ((select named from cases_standing())::uuid[]))
			and not keep_away && (select teams from cases_standing())
			and id <> all ((select kept_from from cases_standing())::uuid[])))
	with check (
		(select reports_actor_is('{keeper}'))
		or ((select reports_actor('person')) is not null
			and id = any ((select cases_of_person())::uuid[]))
		or ((select reports_actor('member')) is not null
			and ((not circle and compartment_id = any ((select teams from cases_standing())::uuid[]))
				or id = any ((select named from cases_standing())::uuid[]))
			and not keep_away && (select teams from cases_standing())
			and id <> all ((select kept_from from cases_standing())::uuid[])));
--> statement-breakpoint
alter table cases_entries enable row level security;
--> statement-breakpoint
create policy cases_entries_seen on cases_entries
	using (
		(select reports_actor_is('{keeper,figures}'))
		or ((select reports_actor('service')) is null
			and exists (select from cases_cases c where c.id = case_id)))
	with check (
		(select reports_actor_is('{keeper}'))
		or ((select reports_actor('service')) is null
			and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
-- The team's own layer is not for the person's receipt; taking away is for the keeper alone.
alter table cases_sealed enable row level security;
--> statement-breakpoint
create policy cases_sealed_seen on cases_sealed for select using (
	(select reports_actor_is('{keeper}'))
	or (layer = 'record' and (select reports_actor('person')) is not null
		and exists (select from cases_cases c where c.id = case_id))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
create policy cases_sealed_written on cases_sealed for insert with check (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('service')) is null
		and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
create policy cases_sealed_erased on cases_sealed for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
alter table cases_wraps enable row level security;
--> statement-breakpoint
create policy cases_wraps_seen on cases_wraps using (
	(select reports_actor_is('{keeper}'))
	or (holder = 'person' and holder_id::text = (select reports_actor('person')))
	or ((select reports_actor('member')) is not null and holder <> 'person'
		and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
alter table cases_capacities enable row level security;
--> statement-breakpoint
create policy cases_capacities_seen on cases_capacities using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
alter table cases_exclusions enable row level security;
--> statement-breakpoint
create policy cases_exclusions_seen on cases_exclusions using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)));
--> statement-breakpoint
-- A link to what someone may not see is not there for them.
alter table cases_links enable row level security;
--> statement-breakpoint
create policy cases_links_seen on cases_links using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from cases_cases c where c.id = case_id)
		and case kind
			when 'case' then exists (select from cases_cases c where c.id = target_id)
			when 'report' then exists (select from reports_reports r where r.id = target_id)
			else true end));
--> statement-breakpoint
alter table cases_due enable row level security;
--> statement-breakpoint
create policy cases_due_seen on cases_due
	using (
		(select reports_actor_is('{keeper}'))
		or ((select reports_actor('person')) is not null
			and case_id = any ((select cases_of_person())::uuid[]))
		or ((select reports_actor('member')) is not null
			and ((not circle and compartment_id = any ((select teams from cases_standing())::uuid[]))
				or case_id = any ((select named from cases_standing())::uuid[]))
			and not keep_away && (select teams from cases_standing())
			and case_id <> all ((select kept_from from cases_standing())::uuid[])));
--> statement-breakpoint
alter table cases_links add constraint cases_links_kind
	check (kind in ('report', 'person', 'family', 'group', 'incident', 'case'));
--> statement-breakpoint
alter table cases_wraps add constraint cases_wraps_holder_kind
	check (holder in ('compartment', 'person', 'member', 'grantee'));
