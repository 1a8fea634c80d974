-- Whoever asks the database for reports gets those that are theirs to see and no others, whatever
-- query the application was tricked into. The rules are those of src/modules/reports/conflict.ts.
create function reports_actor(kind text) returns text language sql stable as $$
	select case when current_setting('amparo.actor', true) like kind || ':%'
		then substr(current_setting('amparo.actor', true), length(kind) + 2) end
$$;
--> statement-breakpoint
-- Runs with the owner's rights: the rows that decide are not themselves for everyone to see.
create function reports_member_may_see(report uuid, compartment uuid, kept_away uuid[])
returns boolean language sql stable security definer set search_path = public, pg_temp as $$
	select exists (
		select from access_members m where m.id::text = reports_actor('member')
			and m.removed_at is null and not m.roles ? 'administrator'
			and not exists (
				select from reports_exclusions e where e.report_id = report and e.member_id = m.id)
			and not exists (
				select from access_memberships a
				where a.member_id = m.id and a.compartment_id = any (kept_away))
			and (exists (
				select from access_memberships a
				where a.member_id = m.id and a.compartment_id = compartment)
			or exists (
				select from reports_wraps w
				where w.report_id = report and w.holder = 'member' and w.holder_id = m.id)))
$$;
--> statement-breakpoint
alter table reports_reports enable row level security;
--> statement-breakpoint
create policy reports_reports_seen on reports_reports
	using (
		reports_actor('service') in ('intake', 'keeper', 'notices', 'figures')
		or id::text = reports_actor('person')
		or (reports_actor('member') is not null
			and reports_member_may_see(id, compartment_id, keep_away)))
	with check (
		reports_actor('service') in ('intake', 'keeper', 'notices')
		or id::text = reports_actor('person')
		or (reports_actor('member') is not null
			and reports_member_may_see(id, compartment_id, keep_away)));
--> statement-breakpoint
-- Only facts are counted: the service that counts sees no other table.
alter table reports_doors enable row level security;
--> statement-breakpoint
create policy reports_doors_seen on reports_doors using (
	reports_actor('service') in ('intake', 'keeper')
	or (reports_actor('service') is null
		and exists (select from reports_reports r where r.id = report_id)));
--> statement-breakpoint
alter table reports_wraps enable row level security;
--> statement-breakpoint
create policy reports_wraps_seen on reports_wraps using (
	reports_actor('service') in ('intake', 'keeper')
	or (report_id::text = reports_actor('person') and holder = 'person')
	or (reports_actor('member') is not null and holder <> 'person'
		and exists (select from reports_reports r where r.id = report_id)));
--> statement-breakpoint
alter table reports_items enable row level security;
--> statement-breakpoint
create policy reports_items_seen on reports_items using (
	reports_actor('service') in ('intake', 'keeper')
	or (report_id::text = reports_actor('person') and kind not in ('note', 'question'))
	or (reports_actor('member') is not null
		and exists (select from reports_reports r where r.id = report_id)));
--> statement-breakpoint
alter table reports_files enable row level security;
--> statement-breakpoint
create policy reports_files_seen on reports_files using (
	reports_actor('service') in ('intake', 'keeper')
	or (report_id is not null and reports_actor('service') is null
		and exists (select from reports_reports r where r.id = report_id)));
--> statement-breakpoint
alter table reports_pieces enable row level security;
--> statement-breakpoint
create policy reports_pieces_seen on reports_pieces using (
	reports_actor('service') in ('intake', 'keeper')
	or (reports_actor('service') is null
		and exists (select from reports_files f where f.id = file_id)));
--> statement-breakpoint
-- A person does not learn which member was kept away, and an excluded member does not either.
alter table reports_exclusions enable row level security;
--> statement-breakpoint
create policy reports_exclusions_seen on reports_exclusions using (
	reports_actor('service') in ('keeper', 'notices')
	or (reports_actor('member') is not null
		and exists (select from reports_reports r where r.id = report_id)));
--> statement-breakpoint
-- A link shows to those who see both ends, or to the person whose receipt opens one of them.
alter table reports_links enable row level security;
--> statement-breakpoint
create policy reports_links_seen on reports_links using (
	reports_actor('service') in ('intake', 'keeper')
	or first_id::text = reports_actor('person')
	or (reports_actor('member') is not null
		and exists (select from reports_reports r where r.id = first_id)
		and exists (select from reports_reports r where r.id = reprisal_id)));
--> statement-breakpoint
alter table reports_digests enable row level security;
--> statement-breakpoint
create policy reports_digests_seen on reports_digests
	using (reports_actor('service') = 'notices');
--> statement-breakpoint
-- A stage that is no word of ours is a mistake that nothing later would notice.
alter table reports_reports add constraint reports_reports_stage
	check (stage in ('received', 'acknowledged', 'open', 'refused', 'closed', 'withdrawn'));
