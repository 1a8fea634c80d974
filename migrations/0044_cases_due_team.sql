DROP INDEX "cases_due_first";--> statement-breakpoint
CREATE INDEX "cases_due_team" ON "cases_due" USING btree ("compartment_id","due_at","case_id");