-- What was published of figures is never changed: not by us, not by a trick.
revoke update, delete, truncate, references, trigger on reports_releases from amparo_app;
--> statement-breakpoint
alter table reports_releases enable row level security;
--> statement-breakpoint
create policy reports_releases_seen on reports_releases
	using ((select reports_actor_is('{figures}')))
	with check ((select reports_actor_is('{figures}')));
