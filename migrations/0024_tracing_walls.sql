-- What is known of somebody is only ever added to; it is erased as a whole or not at all. The same
-- holds for what officers decided.
revoke update, truncate on tracing_contents, tracing_decisions from amparo_app;
--> statement-breakpoint
revoke update, truncate on tracing_questions, tracing_ties, tracing_waiting from amparo_app;
--> statement-breakpoint
grant update (done_at) on tracing_questions to amparo_app;
--> statement-breakpoint
-- The row of an erased record stays as its placeholder.
revoke delete, truncate on tracing_records, tracing_wraps, tracing_candidates, tracing_tellings,
	tracing_events from amparo_app;
--> statement-breakpoint
grant delete on tracing_wraps, tracing_candidates, tracing_tellings, tracing_events to amparo_app;
--> statement-breakpoint
-- A record stays of its kind, the family's, and a drill stays a drill.
revoke update on tracing_records from amparo_app;
--> statement-breakpoint
grant update (stage, compartment_id, keep_away, assigned_to, next_word_on, fresh, category,
	legal_hold, erase_asked_by, erased_on) on tracing_records to amparo_app;
--> statement-breakpoint
-- The teams of the member who asks, and the reports from which they are kept away (R12): a search
-- that came by such a report is not there for them either.
create function tracing_standing(out teams uuid[], out kept_from uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
	with me as (
		select id from access_members where id::text = reports_actor('member')
			and removed_at is null and not roles ? 'administrator')
	select
		array(select compartment_id from access_memberships where member_id in (select id from me)),
		array(select report_id from reports_exclusions where member_id in (select id from me))
$$;
--> statement-breakpoint
-- The team whose matcher asks: it acts as `service:matcher-<team>` and sees that team's rows alone.
create function tracing_matcher() returns text language sql stable as $$
	select case when reports_actor('service') like 'matcher-%'
		then substr(reports_actor('service'), 9) end
$$;
--> statement-breakpoint
alter table tracing_records enable row level security;
--> statement-breakpoint
create policy tracing_records_seen on tracing_records for select using (
	(select reports_actor_is('{keeper,figures}'))
	or compartment_id::text = (select tracing_matcher())
	or report_id::text = (select reports_actor('person'))
	or ((select reports_actor('member')) is not null
		and compartment_id = any ((select teams from tracing_standing())::uuid[])
		and not keep_away && (select teams from tracing_standing())
		and (report_id is null
			or report_id <> all ((select kept_from from tracing_standing())::uuid[]))));
--> statement-breakpoint
create policy tracing_records_added on tracing_records for insert with check (
	stage = 'open' and (
		(select reports_actor_is('{keeper}'))
		or report_id::text = (select reports_actor('person'))
		or ((select reports_actor('member')) is not null
			and compartment_id = any ((select teams from tracing_standing())::uuid[]))));
--> statement-breakpoint
-- No program says that a family was told (R10): that stage is a member's alone.
create policy tracing_records_changed on tracing_records for update
	using (
		(select reports_actor_is('{keeper}'))
		or report_id::text = (select reports_actor('person'))
		or ((select reports_actor('member')) is not null
			and compartment_id = any ((select teams from tracing_standing())::uuid[])))
	with check (
		((select reports_actor_is('{keeper}')) and stage <> 'told')
		or report_id::text = (select reports_actor('person'))
		or ((select reports_actor('member')) is not null
			and compartment_id = any ((select teams from tracing_standing())::uuid[])));
--> statement-breakpoint
alter table tracing_contents enable row level security;
--> statement-breakpoint
create policy tracing_contents_seen on tracing_contents for select using (
	not (select reports_actor_is('{figures}'))
	and exists (select from tracing_records r where r.id = record_id));
--> statement-breakpoint
create policy tracing_contents_added on tracing_contents for insert with check (
	((select reports_actor_is('{keeper}')) or (select reports_actor('service')) is null)
	and exists (select from tracing_records r where r.id = record_id));
--> statement-breakpoint
create policy tracing_contents_erased on tracing_contents for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
alter table tracing_wraps enable row level security;
--> statement-breakpoint
create policy tracing_wraps_seen on tracing_wraps for select using (
	(select reports_actor_is('{keeper}'))
	or (holder = 'person' and holder_id::text = (select reports_actor('person')))
	or (holder = 'compartment' and holder_id::text = (select tracing_matcher()))
	or ((select reports_actor('member')) is not null and holder <> 'person'
		and exists (select from tracing_records r where r.id = record_id)));
--> statement-breakpoint
create policy tracing_wraps_added on tracing_wraps for insert with check (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
create policy tracing_wraps_changed on tracing_wraps for update using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
create policy tracing_wraps_erased on tracing_wraps for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
alter table tracing_events enable row level security;
--> statement-breakpoint
create policy tracing_events_seen on tracing_events for select using (
	exists (select from tracing_records r where r.id = record_id));
--> statement-breakpoint
create policy tracing_events_added on tracing_events for insert with check (
	(select reports_actor('member')) is not null
	and exists (select from tracing_records r where r.id = record_id));
--> statement-breakpoint
create policy tracing_events_changed on tracing_events for update using (
	(select reports_actor('member')) is not null
	and exists (select from tracing_records r where r.id = record_id));
--> statement-breakpoint
create policy tracing_events_erased on tracing_events for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
-- Who travelled with whom is the team's knowledge: a person's receipt does not open it.
alter table tracing_ties enable row level security;
--> statement-breakpoint
create policy tracing_ties_seen on tracing_ties for select using (
	(select reports_actor_is('{keeper}'))
	or (((select reports_actor('member')) is not null or (select tracing_matcher()) is not null)
		and exists (select from tracing_records r where r.id = record_id)
		and exists (select from tracing_records r where r.id = target_id)));
--> statement-breakpoint
create policy tracing_ties_added on tracing_ties for insert with check (
	(select reports_actor('member')) is not null
	and exists (select from tracing_records r where r.id = record_id)
	and exists (select from tracing_records r where r.id = target_id));
--> statement-breakpoint
create policy tracing_ties_removed on tracing_ties for delete using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from tracing_records r where r.id = record_id)
		and exists (select from tracing_records r where r.id = target_id)));
--> statement-breakpoint
alter table tracing_waiting enable row level security;
--> statement-breakpoint
create policy tracing_waiting_seen on tracing_waiting using (
	not (select reports_actor_is('{figures}'))
	and exists (select from tracing_records r where r.id = record_id));
--> statement-breakpoint
-- The person whose record it is does not see candidates; a member sees those of which both records
-- are theirs to see. The matcher proposes, and what it wrote can only wait (R10).
alter table tracing_candidates enable row level security;
--> statement-breakpoint
create policy tracing_candidates_seen on tracing_candidates for select using (
	(select reports_actor_is('{keeper}'))
	or compartment_id::text = (select tracing_matcher())
	or ((select reports_actor('member')) is not null
		and exists (select from tracing_records r where r.id = sought_id)
		and exists (select from tracing_records r where r.id = found_id)));
--> statement-breakpoint
create policy tracing_candidates_added on tracing_candidates for insert with check (
	stage = 'waiting' and compartment_id::text = (select tracing_matcher())
	and exists (select from tracing_records r where r.id = sought_id)
	and exists (select from tracing_records r where r.id = found_id));
--> statement-breakpoint
create policy tracing_candidates_changed on tracing_candidates for update
	using (
		(compartment_id::text = (select tracing_matcher()) and stage in ('waiting', 'rejected'))
		or ((select reports_actor('member')) is not null
			and exists (select from tracing_records r where r.id = sought_id)
			and exists (select from tracing_records r where r.id = found_id)))
	with check (
		(compartment_id::text = (select tracing_matcher()) and stage = 'waiting')
		or (select reports_actor('member')) is not null);
--> statement-breakpoint
create policy tracing_candidates_erased on tracing_candidates for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
alter table tracing_decisions enable row level security;
--> statement-breakpoint
create policy tracing_decisions_seen on tracing_decisions for select using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and exists (select from tracing_candidates c where c.id = candidate_id)));
--> statement-breakpoint
-- In one's own name only.
create policy tracing_decisions_added on tracing_decisions for insert with check (
	by_member::text = (select reports_actor('member'))
	and exists (select from tracing_candidates c where c.id = candidate_id));
--> statement-breakpoint
create policy tracing_decisions_erased on tracing_decisions for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
-- The family sees what they were told, and never that something is planned (R10, R11).
alter table tracing_tellings enable row level security;
--> statement-breakpoint
create policy tracing_tellings_seen on tracing_tellings for select using (
	(select reports_actor_is('{keeper}'))
	or (stage = 'told' and (select reports_actor('person')) is not null
		and exists (select from tracing_records r where r.id = sought_id and not r.drill))
	or ((select reports_actor('member')) is not null
		and exists (select from tracing_records r where r.id = sought_id)));
--> statement-breakpoint
create policy tracing_tellings_added on tracing_tellings for insert with check (
	stage = 'planned' and planned_by::text = (select reports_actor('member'))
	and exists (select from tracing_records r where r.id = sought_id));
--> statement-breakpoint
create policy tracing_tellings_changed on tracing_tellings for update using (
	(select reports_actor('member')) is not null
	and exists (select from tracing_records r where r.id = sought_id));
--> statement-breakpoint
create policy tracing_tellings_erased on tracing_tellings for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
-- Two signatures: whoever planned does not sign.
alter table tracing_tellings add constraint tracing_tellings_second check (
	signed_by is distinct from planned_by
	and (stage in ('planned', 'taken_back') or signed_by is not null));
--> statement-breakpoint
-- A question goes in by its asker's name, and only the team that answers reads it.
alter table tracing_questions enable row level security;
--> statement-breakpoint
create policy tracing_questions_seen on tracing_questions for select using (
	(select reports_actor_is('{keeper}'))
	or ((select reports_actor('member')) is not null
		and compartment_id = any ((select teams from tracing_standing())::uuid[])));
--> statement-breakpoint
create policy tracing_questions_added on tracing_questions for insert with check (
	by_member::text = (select reports_actor('member')));
--> statement-breakpoint
create policy tracing_questions_done on tracing_questions for update using (
	(select reports_actor('member')) is not null
	and compartment_id = any ((select teams from tracing_standing())::uuid[]));
--> statement-breakpoint
create policy tracing_questions_erased on tracing_questions for delete using (
	(select reports_actor_is('{keeper}')));
--> statement-breakpoint
alter table tracing_records
	add constraint tracing_records_kind check (kind in ('missing', 'alive', 'dead', 'event')),
	add constraint tracing_records_stage check (stage in ('open', 'told', 'stopped', 'placeholder'));
--> statement-breakpoint
alter table tracing_wraps add constraint tracing_wraps_holder_kind
	check (holder in ('compartment', 'person', 'member'));
