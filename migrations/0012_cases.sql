CREATE TABLE "cases_capacities" (
	"case_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"capacity" text NOT NULL,
	"by_member" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "cases_capacities_case_id_member_id_capacity_pk" PRIMARY KEY("case_id","member_id","capacity")
);
--> statement-breakpoint
CREATE TABLE "cases_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"procedure" text NOT NULL,
	"version" integer NOT NULL,
	"country" text,
	"zone" text NOT NULL,
	"compartment_id" uuid NOT NULL,
	"keep_away" uuid[] NOT NULL,
	"circle" boolean NOT NULL,
	"opened_on" date NOT NULL,
	"assigned_to" uuid,
	"record_recipient" text NOT NULL,
	"desk_recipient" text NOT NULL,
	"legal_hold" boolean NOT NULL,
	"fresh" boolean NOT NULL,
	"erased_on" date
);
--> statement-breakpoint
CREATE TABLE "cases_due" (
	"case_id" uuid NOT NULL,
	"clock" text NOT NULL,
	"due_at" timestamp with time zone,
	"tell_at" timestamp with time zone,
	"first" boolean NOT NULL,
	"urgent" text,
	"open" boolean NOT NULL,
	"compartment_id" uuid NOT NULL,
	"keep_away" uuid[] NOT NULL,
	"circle" boolean NOT NULL,
	"assigned_to" uuid,
	CONSTRAINT "cases_due_case_id_clock_pk" PRIMARY KEY("case_id","clock")
);
--> statement-breakpoint
CREATE TABLE "cases_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"action" text NOT NULL,
	"by_member" uuid,
	"capacity" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"happened" timestamp with time zone,
	"facts" jsonb NOT NULL,
	"corrects" uuid,
	"after" uuid,
	"sealed_hash" text,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "cases_entries_position" UNIQUE("case_id","position")
);
--> statement-breakpoint
CREATE TABLE "cases_exclusions" (
	"case_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"by_member" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "cases_exclusions_case_id_member_id_pk" PRIMARY KEY("case_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "cases_links" (
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"by_member" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "cases_links_case_id_kind_target_id_pk" PRIMARY KEY("case_id","kind","target_id")
);
--> statement-breakpoint
CREATE TABLE "cases_sealed" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"layer" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases_wraps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"layer" text NOT NULL,
	"holder" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "cases_wraps_holder" UNIQUE("case_id","layer","holder","holder_id")
);
--> statement-breakpoint
ALTER TABLE "cases_capacities" ADD CONSTRAINT "cases_capacities_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_due" ADD CONSTRAINT "cases_due_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_entries" ADD CONSTRAINT "cases_entries_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_exclusions" ADD CONSTRAINT "cases_exclusions_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_links" ADD CONSTRAINT "cases_links_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_sealed" ADD CONSTRAINT "cases_sealed_entry_id_cases_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."cases_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_sealed" ADD CONSTRAINT "cases_sealed_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases_wraps" ADD CONSTRAINT "cases_wraps_case_id_cases_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_capacities_member" ON "cases_capacities" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "cases_cases_compartment" ON "cases_cases" USING btree ("compartment_id");--> statement-breakpoint
CREATE INDEX "cases_cases_procedure" ON "cases_cases" USING btree ("procedure","opened_on");--> statement-breakpoint
CREATE INDEX "cases_due_tell" ON "cases_due" USING btree ("tell_at");--> statement-breakpoint
CREATE INDEX "cases_due_first" ON "cases_due" USING btree ("compartment_id","due_at");--> statement-breakpoint
CREATE INDEX "cases_due_assigned" ON "cases_due" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "cases_entries_action" ON "cases_entries" USING btree ("action");--> statement-breakpoint
CREATE INDEX "cases_links_target" ON "cases_links" USING btree ("kind","target_id");--> statement-breakpoint
CREATE INDEX "cases_sealed_case" ON "cases_sealed" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "cases_wraps_of_holder" ON "cases_wraps" USING btree ("holder","holder_id");