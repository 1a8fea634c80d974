CREATE TABLE "cases_taken_back" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"entry_id" uuid,
	"linked_by" uuid,
	"linked_at" timestamp with time zone NOT NULL,
	"by_member" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reasons" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases_taken_back" ADD CONSTRAINT "cases_taken_back_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_taken_back" ADD CONSTRAINT "cases_taken_back_incident_id_cases_cases_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_taken_back_case" ON "cases_taken_back" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "cases_taken_back_incident" ON "cases_taken_back" USING btree ("incident_id");