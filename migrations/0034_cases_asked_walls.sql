-- What was asked with a key is compared by the house alone, and stays as it was until it is erased.
alter table cases_asked enable row level security;
--> statement-breakpoint
create policy cases_asked_seen on cases_asked using ((select reports_actor_is('{keeper}')));
--> statement-breakpoint
revoke update, truncate on cases_asked from amparo_app;
