CREATE TABLE "tracing_measurements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_member" uuid NOT NULL,
	"figures" jsonb NOT NULL
);
