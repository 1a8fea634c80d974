CREATE TABLE "reports_notices" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"waiting" text NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
alter table reports_notices enable row level security;
--> statement-breakpoint
create policy reports_notices_seen on reports_notices
	using (reports_actor('service') = 'notices');
