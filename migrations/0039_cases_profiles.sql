CREATE TABLE "cases_profile_keys" (
	"case_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "cases_profile_keys_case_id_member_id_pk" PRIMARY KEY("case_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "cases_profile_openings" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"given" "bytea" NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases_cases" ADD COLUMN "profile_recipient" text;--> statement-breakpoint
ALTER TABLE "cases_profile_keys" ADD CONSTRAINT "cases_profile_keys_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_profile_openings" ADD CONSTRAINT "cases_profile_openings_entry_id_cases_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."cases_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_profile_openings" ADD CONSTRAINT "cases_profile_openings_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_profile_openings_case" ON "cases_profile_openings" USING btree ("case_id");