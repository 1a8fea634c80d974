CREATE TABLE "cases_outside_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed" "bytea",
	"grant_id" uuid,
	"by_member" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases_outside_links" ADD CONSTRAINT "cases_outside_links_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_outside_links_case" ON "cases_outside_links" USING btree ("case_id");