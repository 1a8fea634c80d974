CREATE TABLE "reports_releases" (
	"until" text PRIMARY KEY NOT NULL,
	"since" text NOT NULL,
	"total" integer NOT NULL,
	"tables" jsonb NOT NULL
);
