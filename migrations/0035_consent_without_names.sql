CREATE TABLE "consent_enforcement" (
	"mark" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports_askings" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"receiver" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"file_ids" uuid[] NOT NULL,
	"answer" text,
	"answered_on" date,
	"grant_id" uuid
);
--> statement-breakpoint
ALTER TABLE "consent_recipients" ADD COLUMN "listed" text;--> statement-breakpoint
ALTER TABLE "reports_askings" ADD CONSTRAINT "reports_askings_item_id_reports_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."reports_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_askings" ADD CONSTRAINT "reports_askings_report_id_reports_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_askings_report" ON "reports_askings" USING btree ("report_id");--> statement-breakpoint
ALTER TABLE "consent_recipients" ADD CONSTRAINT "consent_recipients_listed_unique" UNIQUE("listed");