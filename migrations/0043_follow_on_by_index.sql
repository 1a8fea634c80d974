-- Whether entries follow one another is asked of the one entry before each, by the index. As an
-- `exists` inside an `or` the planner read every entry there is, once for each statement: a sweep of
-- sixty thousand read them sixty times. `offset 0` keeps the question one of each row.
create or replace function cases_entries_follow_on() returns trigger language plpgsql
set enable_seqscan = off as $$
begin
	if exists (select from added a
		left join lateral (select b.hash from public.cases_entries b
			where b.case_id = a.case_id and b.position = a.position - 1 offset 0) before on true
		where a.prev_hash is distinct from
			case when a.position = 1 then repeat('0', 64) else before.hash end)
	then
		raise exception 'a case goes on from its last entry' using errcode = 'check_violation';
	end if;
	return null;
end $$;
--> statement-breakpoint
create or replace function ledger_follows_on() returns trigger language plpgsql
set enable_seqscan = off as $$
begin
	if exists (select from added a
		left join lateral (select b.hash from public.ledger_entries b
			where b.seq = a.seq - 1 offset 0) before on true
		where a.prev_hash is distinct from
			case when a.seq = 1 then repeat('0', 64) else before.hash end)
	then
		raise exception 'the ledger goes on from its last entry' using errcode = 'check_violation';
	end if;
	return null;
end $$;
