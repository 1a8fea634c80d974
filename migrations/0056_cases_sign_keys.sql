CREATE TABLE "cases_sign_keys" (
	"recipient" text PRIMARY KEY NOT NULL,
	"identity" text NOT NULL,
	"made_on" date NOT NULL
);
