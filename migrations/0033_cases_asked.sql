CREATE TABLE "cases_asked" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"digest" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases_asked" ADD CONSTRAINT "cases_asked_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_asked_case" ON "cases_asked" USING btree ("case_id");