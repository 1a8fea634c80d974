-- What means nothing on another machine or tomorrow is in no backup: a thief of a backup finds no
-- session, and nobody is signed in again by a restore.
comment on table access_sessions is 'fleeting: ends with the visit';
--> statement-breakpoint
comment on table access_challenges is 'fleeting: a question that waits for its answer';
--> statement-breakpoint
comment on table access_attempts is 'fleeting: counted for minutes';
--> statement-breakpoint
comment on table access_set_up_codes is 'fleeting: made anew at each start until it is used';
--> statement-breakpoint
comment on table jobs_turns is 'fleeting: each sweep makes its own';
