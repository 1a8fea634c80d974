-- That entries follow one another is asked once for all that one statement adds, not once a row: a
-- sweep adds thousands. Each must follow one that is there, or be the first; no two share a place
-- and none is ever taken away, so nothing can stand out of its place. Always by the index, also
-- where a plan was made when the table was small.
drop trigger cases_entries_follow_on on cases_entries;
--> statement-breakpoint
drop function cases_entries_follow_on();
--> statement-breakpoint
create function cases_entries_follow_on() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
	if exists (select from added a where not (
		(a.position = 1 and a.prev_hash = repeat('0', 64))
		or (a.position > 1 and exists (select from public.cases_entries b
			where b.case_id = a.case_id and b.position = a.position - 1 and b.hash = a.prev_hash))))
	then
		raise exception 'a case goes on from its last entry' using errcode = 'check_violation';
	end if;
	return null;
end $$;
--> statement-breakpoint
create trigger cases_entries_follow_on after insert on cases_entries
	referencing new table as added
	for each statement execute function cases_entries_follow_on();
--> statement-breakpoint
drop trigger ledger_entries_follow_on on ledger_entries;
--> statement-breakpoint
drop function ledger_follows_on();
--> statement-breakpoint
create function ledger_follows_on() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
	if exists (select from added a where not (
		(a.seq = 1 and a.prev_hash = repeat('0', 64))
		or (a.seq > 1 and exists (select from public.ledger_entries b
			where b.seq = a.seq - 1 and b.hash = a.prev_hash))))
	then
		raise exception 'the ledger goes on from its last entry' using errcode = 'check_violation';
	end if;
	return null;
end $$;
--> statement-breakpoint
create trigger ledger_entries_follow_on after insert on ledger_entries
	referencing new table as added
	for each statement execute function ledger_follows_on();
