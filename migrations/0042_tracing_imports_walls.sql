-- How far an import is and what came of it: its member's own, and nobody else's.
revoke truncate on tracing_imports from amparo_app;
--> statement-breakpoint
alter table tracing_imports enable row level security;
--> statement-breakpoint
create policy tracing_imports_own on tracing_imports
	using (member_id::text = (select reports_actor('member')))
	with check (member_id::text = (select reports_actor('member')));
