CREATE TABLE "access_attempts" (
	"name" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"member_id" uuid,
	"said" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_compartment_keys" (
	"compartment_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"holder" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "access_compartment_keys_compartment_id_generation_holder_pk" PRIMARY KEY("compartment_id","generation","holder")
);
--> statement-breakpoint
CREATE TABLE "access_compartments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"recipient" text NOT NULL,
	"generation" integer NOT NULL,
	"may_receive" boolean NOT NULL,
	"is_default" boolean NOT NULL,
	"rekey_due" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_credentials" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"sign_in_name" text NOT NULL,
	"lock" text NOT NULL,
	"totp" "bytea" NOT NULL,
	"totp_step" integer NOT NULL,
	"recovery_codes" jsonb NOT NULL,
	"oidc_issuer" text,
	"oidc_subject" text,
	CONSTRAINT "access_credentials_sign_in_name_unique" UNIQUE("sign_in_name"),
	CONSTRAINT "access_credentials_oidc" UNIQUE("oidc_issuer","oidc_subject")
);
--> statement-breakpoint
CREATE TABLE "access_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" "bytea" NOT NULL,
	"recipient" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"roles" jsonb NOT NULL,
	"places" jsonb NOT NULL,
	"invited_by" uuid,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"language" text NOT NULL,
	"roles" jsonb NOT NULL,
	"recipient" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "access_memberships" (
	"compartment_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "access_memberships_compartment_id_member_id_pk" PRIMARY KEY("compartment_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "access_passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" integer NOT NULL,
	"transports" jsonb NOT NULL,
	"lock" text,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_recoveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"used_by" uuid NOT NULL,
	"compartments" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_recovery_acknowledgements" (
	"recovery_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "access_recovery_acknowledgements_recovery_id_member_id_pk" PRIMARY KEY("recovery_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "access_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" "bytea" NOT NULL,
	"member_id" uuid NOT NULL,
	"lock" text NOT NULL,
	"assurance" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_set_up_codes" (
	"hash" "bytea" PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"languages" jsonb NOT NULL,
	"contact" jsonb NOT NULL,
	"emergency" jsonb NOT NULL,
	"installation_salt" "bytea" NOT NULL,
	"recovery" jsonb NOT NULL,
	"set_up_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports_digests" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports_doors" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"locator" smallint NOT NULL,
	"salt" "bytea" NOT NULL,
	"verifier" text NOT NULL,
	"person_recipient" text NOT NULL,
	"record_recipient" text NOT NULL,
	"desk_recipient" text
);
--> statement-breakpoint
CREATE TABLE "reports_exclusions" (
	"report_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"by_member" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reports_exclusions_report_id_member_id_pk" PRIMARY KEY("report_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "reports_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid,
	"record_recipient" text NOT NULL,
	"sealed_about" "bytea" NOT NULL,
	"bytes" bigint NOT NULL,
	"pieces" integer NOT NULL,
	"sha256" text,
	"on_day" date NOT NULL,
	"cleaned_of" uuid
);
--> statement-breakpoint
CREATE TABLE "reports_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"by_member" uuid,
	"to_member" uuid,
	"on_day" date NOT NULL,
	"at" timestamp with time zone,
	"seen_on" date,
	CONSTRAINT "reports_items_position" UNIQUE("report_id","position")
);
--> statement-breakpoint
CREATE TABLE "reports_links" (
	"reprisal_id" uuid PRIMARY KEY NOT NULL,
	"first_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports_pieces" (
	"file_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "reports_pieces_file_id_number_pk" PRIMARY KEY("file_id","number")
);
--> statement-breakpoint
CREATE TABLE "reports_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stage" text NOT NULL,
	"mode" text NOT NULL,
	"kind" text,
	"about" text,
	"urgent" boolean NOT NULL,
	"reprisal" boolean NOT NULL,
	"country" text,
	"month" text,
	"language" text NOT NULL,
	"compartment_id" uuid NOT NULL,
	"keep_away" uuid[] NOT NULL,
	"sealed_by" text NOT NULL,
	"received_on" date NOT NULL,
	"last_word_on" date NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"decided_on" date,
	"erased_on" date,
	"assigned_to" uuid,
	"wave" uuid,
	"legal_hold" boolean NOT NULL,
	"fresh" boolean NOT NULL,
	"notice" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports_wraps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"layer" text NOT NULL,
	"holder" text NOT NULL,
	"holder_id" uuid,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "reports_wraps_holder" UNIQUE NULLS NOT DISTINCT("report_id","layer","holder","holder_id")
);
--> statement-breakpoint
ALTER TABLE "access_compartment_keys" ADD CONSTRAINT "access_compartment_keys_compartment_id_access_compartments_id_fk" FOREIGN KEY ("compartment_id") REFERENCES "public"."access_compartments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_credentials" ADD CONSTRAINT "access_credentials_member_id_access_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."access_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_memberships" ADD CONSTRAINT "access_memberships_compartment_id_access_compartments_id_fk" FOREIGN KEY ("compartment_id") REFERENCES "public"."access_compartments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_memberships" ADD CONSTRAINT "access_memberships_member_id_access_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."access_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_passkeys" ADD CONSTRAINT "access_passkeys_member_id_access_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."access_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_recoveries" ADD CONSTRAINT "access_recoveries_used_by_access_members_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."access_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_recovery_acknowledgements" ADD CONSTRAINT "access_recovery_acknowledgements_recovery_id_access_recoveries_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."access_recoveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_recovery_acknowledgements" ADD CONSTRAINT "access_recovery_acknowledgements_member_id_access_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."access_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_sessions" ADD CONSTRAINT "access_sessions_member_id_access_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."access_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_doors" ADD CONSTRAINT "reports_doors_report_id_reports_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_exclusions" ADD CONSTRAINT "reports_exclusions_report_id_reports_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_files" ADD CONSTRAINT "reports_files_report_id_reports_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_items" ADD CONSTRAINT "reports_items_report_id_reports_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_links" ADD CONSTRAINT "reports_links_reprisal_id_reports_reports_id_fk" FOREIGN KEY ("reprisal_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_links" ADD CONSTRAINT "reports_links_first_id_reports_reports_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_pieces" ADD CONSTRAINT "reports_pieces_file_id_reports_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."reports_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports_wraps" ADD CONSTRAINT "reports_wraps_report_id_reports_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_compartment_keys_holder" ON "access_compartment_keys" USING btree ("holder");--> statement-breakpoint
CREATE INDEX "access_memberships_member" ON "access_memberships" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "access_passkeys_member" ON "access_passkeys" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "access_sessions_member" ON "access_sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "reports_doors_locator" ON "reports_doors" USING btree ("locator");--> statement-breakpoint
CREATE INDEX "reports_files_report" ON "reports_files" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "reports_links_first" ON "reports_links" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "reports_reports_compartment" ON "reports_reports" USING btree ("compartment_id","stage");--> statement-breakpoint
CREATE INDEX "reports_reports_wave" ON "reports_reports" USING btree ("wave");--> statement-breakpoint
CREATE INDEX "reports_reports_notice" ON "reports_reports" USING btree ("notice");--> statement-breakpoint
CREATE INDEX "reports_wraps_of_holder" ON "reports_wraps" USING btree ("holder","holder_id");