CREATE TABLE "tracing_imports" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"step" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"imported" jsonb,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tracing_records" ADD COLUMN "tombstone" "bytea";