-- What phones seal signs of life to is opened by the house alone; a key is made or destroyed, never changed.
alter table cases_sign_keys enable row level security;
--> statement-breakpoint
create policy cases_sign_keys_seen on cases_sign_keys using ((select reports_actor_is('{keeper}')));
--> statement-breakpoint
revoke update, truncate on cases_sign_keys from amparo_app;
