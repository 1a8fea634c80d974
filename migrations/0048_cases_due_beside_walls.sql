-- Where a case stands otherwise for whoever does not see each record beside it, everyone sees the
-- lines that are theirs: no order, number or day of a list hangs on a record that one may not see.
alter policy cases_due_seen on cases_due
	using (
		(select reports_actor_is('{keeper}'))
		or (((select reports_actor('person')) is not null
				and case_id = any ((select cases_of_person())::uuid[]))
			or ((select reports_actor('member')) is not null
				and ((not circle and compartment_id = any ((select teams from cases_standing())::uuid[]))
					or case_id = any ((select named from cases_standing())::uuid[]))
				and not keep_away && (select teams from cases_standing())
				and case_id <> all ((select kept_from from cases_standing())::uuid[])))
			and (beside = '{}' or whole = not exists (
				select from unnest(beside) as other (id)
				where not exists (select from cases_cases c where c.id = other.id))));
