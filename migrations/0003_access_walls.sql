-- Locks, sessions and invitations are for the service that checks them, and for no other query of
-- the application, whatever it was tricked into asking.
--> statement-breakpoint
alter table access_credentials enable row level security;
--> statement-breakpoint
create policy access_credentials_service on access_credentials
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
alter table access_passkeys enable row level security;
--> statement-breakpoint
create policy access_passkeys_service on access_passkeys
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
alter table access_challenges enable row level security;
--> statement-breakpoint
create policy access_challenges_service on access_challenges
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
alter table access_sessions enable row level security;
--> statement-breakpoint
create policy access_sessions_service on access_sessions
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
alter table access_invitations enable row level security;
--> statement-breakpoint
create policy access_invitations_service on access_invitations
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
alter table access_attempts enable row level security;
--> statement-breakpoint
create policy access_attempts_service on access_attempts
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
alter table access_set_up_codes enable row level security;
--> statement-breakpoint
create policy access_set_up_codes_service on access_set_up_codes
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
alter table access_compartment_keys enable row level security;
--> statement-breakpoint
create policy access_compartment_keys_service on access_compartment_keys
	using (current_setting('amparo.actor', true) = 'service:access')
	with check (current_setting('amparo.actor', true) = 'service:access');
--> statement-breakpoint
-- A member finds the keys that are wrapped to them, and nobody else's.
create policy access_compartment_keys_own on access_compartment_keys for select
	using (current_setting('amparo.actor', true) = 'member:' || holder);
--> statement-breakpoint
-- There is one organisation.
alter table access_settings add constraint access_settings_one check (id = 1);
--> statement-breakpoint
-- There is one place where a report goes that names no other.
create unique index access_compartments_default on access_compartments (is_default) where is_default;
--> statement-breakpoint
-- Whoever signs in by the same words in other letters is the same member.
alter table access_credentials add constraint access_credentials_folded check (sign_in_name = lower(sign_in_name));
