CREATE TABLE "consent_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"item" text NOT NULL,
	"purpose" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"withdrawn_on" date
);
--> statement-breakpoint
CREATE TABLE "consent_recipients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"enforcement" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs_turns" (
	"name" text PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"failures" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consent_grants" ADD CONSTRAINT "consent_grants_recipient_id_consent_recipients_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."consent_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_grants_record" ON "consent_grants" USING btree ("record_id");