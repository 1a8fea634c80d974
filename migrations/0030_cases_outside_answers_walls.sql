-- Which answer came by which link is for the links alone: nobody at a desk asks, and it stays as it
-- was written until both are erased.
alter table cases_outside_answers enable row level security;
--> statement-breakpoint
create policy cases_outside_answers_seen on cases_outside_answers
	using ((select reports_actor_is('{keeper}')));
--> statement-breakpoint
revoke update, truncate on cases_outside_answers from amparo_app;
