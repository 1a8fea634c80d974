CREATE TABLE "tracing_candidates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sought_id" uuid NOT NULL,
	"found_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"weight" double precision NOT NULL,
	"parts" jsonb NOT NULL,
	"sought_position" integer NOT NULL,
	"found_position" integer NOT NULL,
	"compartment_id" uuid NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tracing_candidates_pair" UNIQUE("sought_id","found_id")
);
--> statement-breakpoint
CREATE TABLE "tracing_contents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"by_member" uuid,
	"on" date NOT NULL,
	CONSTRAINT "tracing_contents_position" UNIQUE("record_id","position")
);
--> statement-breakpoint
CREATE TABLE "tracing_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"method" text,
	"by_member" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "tracing_decisions_position" UNIQUE("candidate_id","position")
);
--> statement-breakpoint
CREATE TABLE "tracing_events" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"country" text,
	"route" text,
	"cause" text,
	"category" text NOT NULL,
	"dead" integer NOT NULL,
	"missing" integer NOT NULL,
	"survivors" integer NOT NULL,
	"females" integer NOT NULL,
	"males" integer NOT NULL,
	"children" integer NOT NULL,
	"source_quality" integer
);
--> statement-breakpoint
CREATE TABLE "tracing_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"compartment_id" uuid NOT NULL,
	"by_member" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sealed" "bytea" NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tracing_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"report_id" uuid,
	"compartment_id" uuid NOT NULL,
	"keep_away" uuid[] NOT NULL,
	"record_recipient" text NOT NULL,
	"registered_on" date NOT NULL,
	"by_member" uuid,
	"assigned_to" uuid,
	"next_word_on" date,
	"fresh" boolean NOT NULL,
	"category" text,
	"drill" boolean NOT NULL,
	"legal_hold" boolean NOT NULL,
	"erased_on" date,
	CONSTRAINT "tracing_records_report_id_unique" UNIQUE("report_id")
);
--> statement-breakpoint
CREATE TABLE "tracing_tellings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"sought_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"subject" text NOT NULL,
	"communicator" uuid NOT NULL,
	"planned_by" uuid NOT NULL,
	"signed_by" uuid,
	"told_on" date,
	"at" timestamp with time zone NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tracing_ties" (
	"record_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"by_member" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "tracing_ties_once" UNIQUE("record_id","kind","target_id")
);
--> statement-breakpoint
CREATE TABLE "tracing_waiting" (
	"record_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tracing_wraps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"holder" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "tracing_wraps_holder" UNIQUE("record_id","holder","holder_id")
);
--> statement-breakpoint
ALTER TABLE "tracing_candidates" ADD CONSTRAINT "tracing_candidates_sought_id_tracing_records_id_fk" FOREIGN KEY ("sought_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_candidates" ADD CONSTRAINT "tracing_candidates_found_id_tracing_records_id_fk" FOREIGN KEY ("found_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_contents" ADD CONSTRAINT "tracing_contents_record_id_tracing_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_decisions" ADD CONSTRAINT "tracing_decisions_candidate_id_tracing_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."tracing_candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_events" ADD CONSTRAINT "tracing_events_record_id_tracing_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_tellings" ADD CONSTRAINT "tracing_tellings_candidate_id_tracing_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."tracing_candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_tellings" ADD CONSTRAINT "tracing_tellings_sought_id_tracing_records_id_fk" FOREIGN KEY ("sought_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_ties" ADD CONSTRAINT "tracing_ties_record_id_tracing_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_ties" ADD CONSTRAINT "tracing_ties_target_id_tracing_records_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_waiting" ADD CONSTRAINT "tracing_waiting_record_id_tracing_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_wraps" ADD CONSTRAINT "tracing_wraps_record_id_tracing_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."tracing_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tracing_candidates_queue" ON "tracing_candidates" USING btree ("compartment_id","stage","weight");--> statement-breakpoint
CREATE INDEX "tracing_candidates_found" ON "tracing_candidates" USING btree ("found_id");--> statement-breakpoint
CREATE INDEX "tracing_questions_compartment" ON "tracing_questions" USING btree ("compartment_id","done_at");--> statement-breakpoint
CREATE INDEX "tracing_records_compartment" ON "tracing_records" USING btree ("compartment_id","kind","stage");--> statement-breakpoint
CREATE INDEX "tracing_tellings_sought" ON "tracing_tellings" USING btree ("sought_id");--> statement-breakpoint
CREATE INDEX "tracing_ties_target" ON "tracing_ties" USING btree ("kind","target_id");