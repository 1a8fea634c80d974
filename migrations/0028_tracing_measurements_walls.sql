-- What was measured stays as it was: whoever does not like a figure cannot take it away.
revoke update, delete, truncate on tracing_measurements from amparo_app;
--> statement-breakpoint
alter table tracing_measurements enable row level security;
--> statement-breakpoint
create policy tracing_measurements_seen on tracing_measurements for select using (
	(select reports_actor('member')) is not null);
--> statement-breakpoint
create policy tracing_measurements_added on tracing_measurements for insert with check (
	by_member::text = (select reports_actor('member')));
