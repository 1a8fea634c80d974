ALTER TABLE "access_compartments" ADD COLUMN "for_tracing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tracing_records" ADD COLUMN "erase_asked_by" uuid;