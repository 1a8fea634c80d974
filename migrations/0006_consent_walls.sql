-- Grants are added and withdrawn, never changed. A recipient is added and, once, marked.
revoke update, delete, truncate on consent_grants, consent_recipients from amparo_app;
--> statement-breakpoint
grant update (withdrawn_on) on consent_grants to amparo_app;
--> statement-breakpoint
grant update (enforcement) on consent_recipients to amparo_app;
--> statement-breakpoint
alter table consent_grants
	add constraint consent_grants_end check (from_at < until_at),
	add constraint consent_grants_purpose check (purpose in ('protection', 'search', 'health',
		'child-protection', 'legal-representation', 'investigation-of-abuse', 'statistics'));
--> statement-breakpoint
create function consent_never_to_enforcement() returns trigger language plpgsql as $$
begin
	if (select enforcement from public.consent_recipients where id = new.recipient_id) then
		raise exception 'no grant to an enforcement body' using errcode = 'check_violation';
	end if;
	return new;
end $$;
--> statement-breakpoint
create trigger consent_grants_never_to_enforcement before insert or update of recipient_id
	on consent_grants for each row execute function consent_never_to_enforcement();
--> statement-breakpoint
create function consent_stays_withdrawn() returns trigger language plpgsql as $$
begin
	raise exception 'a withdrawn grant stays withdrawn' using errcode = 'check_violation';
end $$;
--> statement-breakpoint
create trigger consent_grants_stay_withdrawn before update on consent_grants
	for each row when (old.withdrawn_on is not null) execute function consent_stays_withdrawn();
--> statement-breakpoint
create function consent_mark_stays() returns trigger language plpgsql as $$
begin
	raise exception 'an enforcement body stays one' using errcode = 'check_violation';
end $$;
--> statement-breakpoint
create trigger consent_recipients_mark_stays before update on consent_recipients
	for each row when (old.enforcement and not new.enforcement)
	execute function consent_mark_stays();
