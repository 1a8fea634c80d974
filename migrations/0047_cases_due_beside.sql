ALTER TABLE "cases_due" ADD COLUMN "beside" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases_due" ADD COLUMN "whole" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "cases_due" DROP CONSTRAINT "cases_due_case_id_clock_pk";--> statement-breakpoint
ALTER TABLE "cases_due" ADD CONSTRAINT "cases_due_case_id_clock_whole_pk" PRIMARY KEY("case_id","clock","whole");
