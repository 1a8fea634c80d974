-- Whoever was erased is raised with nobody, whatever the matcher
-- still held in memory when it compared.
alter policy tracing_candidates_added on tracing_candidates with check (
	stage = 'waiting' and compartment_id::text = (select tracing_matcher())
	and exists (select from tracing_records r where r.id = sought_id and r.erased_on is null)
	and exists (select from tracing_records r where r.id = found_id and r.erased_on is null));
--> statement-breakpoint
-- The matcher holds the rows of whom it writes of, so that nobody is erased meanwhile; it changes
-- none of them.
create policy tracing_records_held on tracing_records for update
	using (compartment_id::text = (select tracing_matcher())) with check (false);
--> statement-breakpoint
-- What waits is held before it is taken, so that what others hold is left for the next look.
grant update (record_id) on tracing_waiting to amparo_app;
