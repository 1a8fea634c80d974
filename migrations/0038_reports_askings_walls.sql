-- A name that was marked as enforcement stays marked.
revoke update, delete, truncate on consent_enforcement from amparo_app;
--> statement-breakpoint
-- What is asked is never changed; it is answered once, and only by the person.
revoke update, truncate on reports_askings from amparo_app;
--> statement-breakpoint
grant update (answer, answered_on, grant_id) on reports_askings to amparo_app;
--> statement-breakpoint
alter table reports_askings
	add constraint reports_askings_answer check (answer in ('yes', 'no')),
	add constraint reports_askings_answered check ((answer is null) = (answered_on is null)),
	add constraint reports_askings_receiver check (receiver in ('lawyer', 'institution'));
--> statement-breakpoint
alter table reports_askings enable row level security;
--> statement-breakpoint
create policy reports_askings_seen on reports_askings for select using (
	reports_actor('service') in ('intake', 'keeper')
	or report_id::text = reports_actor('person')
	or (reports_actor('member') is not null
		and exists (select from reports_reports r where r.id = report_id)));
--> statement-breakpoint
create policy reports_askings_asked on reports_askings for insert with check (
	reports_actor('member') is not null
	and exists (select from reports_reports r where r.id = report_id));
--> statement-breakpoint
create policy reports_askings_answered on reports_askings for update using (
	report_id::text = reports_actor('person') and answer is null)
	with check (report_id::text = reports_actor('person'));
--> statement-breakpoint
create policy reports_askings_erased on reports_askings for delete using (
	reports_actor('service') = 'keeper');
