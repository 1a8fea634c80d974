CREATE TABLE "cases_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"step" text NOT NULL,
	"by_member" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"layer" text NOT NULL,
	"bytes" "bytea",
	"hash" text,
	CONSTRAINT "cases_letters_position" UNIQUE("entry_id","position")
);
--> statement-breakpoint
ALTER TABLE "cases_letters" ADD CONSTRAINT "cases_letters_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_letters" ADD CONSTRAINT "cases_letters_entry_id_cases_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."cases_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_letters_case" ON "cases_letters" USING btree ("case_id");