-- Whether somebody sees an entry is asked of its case, one by one. Without `offset 0` the planner may
-- gather all cases that the reader sees first, a hundred thousand for the twenty entries of one.
alter policy cases_entries_seen on cases_entries
	using (
		(select reports_actor_is('{keeper,figures}'))
		or ((select reports_actor('service')) is null
			and exists (select from cases_cases c where c.id = case_id offset 0)));
