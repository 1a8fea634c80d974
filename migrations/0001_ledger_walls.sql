-- The ledger is written once. The application role has no right to change it, and a trigger stops
-- even the owner of the tables, whom no missing right would stop.
revoke update, delete, truncate, references, trigger
	on ledger_entries, ledger_checkpoints, ledger_witnesses from amparo_app;
--> statement-breakpoint
grant select, insert on ledger_entries, ledger_checkpoints, ledger_witnesses to amparo_app;
--> statement-breakpoint
create function ledger_is_written_once() returns trigger language plpgsql as $$
begin
	raise exception 'the ledger is written once: no % on %', lower(tg_op), tg_table_name
		using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger ledger_entries_written_once before update or delete or truncate
	on ledger_entries for each statement execute function ledger_is_written_once();
--> statement-breakpoint
create trigger ledger_checkpoints_written_once before update or delete or truncate
	on ledger_checkpoints for each statement execute function ledger_is_written_once();
--> statement-breakpoint
create trigger ledger_witnesses_written_once before update or delete or truncate
	on ledger_witnesses for each statement execute function ledger_is_written_once();
--> statement-breakpoint
-- Entries follow one another without a gap, whoever inserts them and however.
create function ledger_follows_on() returns trigger language plpgsql
as $$
declare
	last record;
begin
	select seq, hash into last from public.ledger_entries order by seq desc limit 1;
	if new.seq <> coalesce(last.seq, 0) + 1
		or new.prev_hash <> coalesce(last.hash, repeat('0', 64)) then
		raise exception 'the ledger goes on from its last entry' using errcode = 'check_violation';
	end if;
	return new;
end $$;
--> statement-breakpoint
create trigger ledger_entries_follow_on before insert
	on ledger_entries for each row execute function ledger_follows_on();
