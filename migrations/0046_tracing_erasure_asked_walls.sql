-- When a first officer asked for an erasure; and what remembers an erased record of a file is written
-- for those too that came in before there was any.
grant update (erase_asked_on, tombstone) on tracing_records to amparo_app;
