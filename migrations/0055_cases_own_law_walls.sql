-- What an installation added to the law is written once, as the ledger is: who wants other limits adds
-- a newer version. Everyone may read it: pages show it.
revoke update, delete, truncate, references, trigger on cases_own_law from amparo_app;
--> statement-breakpoint
grant select, insert on cases_own_law to amparo_app;
--> statement-breakpoint
alter table cases_own_law add constraint cases_own_law_digest
	check (digest = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
--> statement-breakpoint
create function cases_own_law_is_written_once() returns trigger language plpgsql as $$
begin
	raise exception 'the law is added to and never changed: no % on %', lower(tg_op), tg_table_name
		using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger cases_own_law_written_once before update or delete or truncate
	on cases_own_law for each statement execute function cases_own_law_is_written_once();
