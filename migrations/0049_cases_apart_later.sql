-- What is to lie apart and does not yet can be sealed apart once two people are there. What lies
-- apart stays so: nobody takes the key's name away or puts another in its place.
grant update (profile_recipient) on cases_cases to amparo_app;
--> statement-breakpoint
create function cases_apart_once() returns trigger language plpgsql as $$
begin
	if old.profile_recipient is not null or not reports_actor_is('{keeper}') then
		raise exception 'what is sealed apart stays so';
	end if;
	return new;
end
$$;
--> statement-breakpoint
create trigger cases_cases_apart_once before update of profile_recipient on cases_cases
	for each row when (old.profile_recipient is distinct from new.profile_recipient)
	execute function cases_apart_once();
