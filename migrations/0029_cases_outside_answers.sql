CREATE TABLE "cases_outside_answers" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases_outside_answers" ADD CONSTRAINT "cases_outside_answers_entry_id_cases_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."cases_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_outside_answers" ADD CONSTRAINT "cases_outside_answers_link_id_cases_outside_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."cases_outside_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_outside_answers_link" ON "cases_outside_answers" USING btree ("link_id");