-- Nobody at a desk reads who holds a key to what is sealed apart, or what a signature gave: the
-- house hands each their own. A signature is not changed afterwards; it ends.
alter table cases_profile_keys enable row level security;
--> statement-breakpoint
create policy cases_profile_keys_seen on cases_profile_keys
	using ((select reports_actor_is('{keeper}')));
--> statement-breakpoint
revoke update, truncate on cases_profile_keys from amparo_app;
--> statement-breakpoint
alter table cases_profile_openings enable row level security;
--> statement-breakpoint
create policy cases_profile_openings_seen on cases_profile_openings
	using ((select reports_actor_is('{keeper}')));
--> statement-breakpoint
revoke update, truncate on cases_profile_openings from amparo_app;
