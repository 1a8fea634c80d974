import type { Locale } from '#foundations/languages/index.ts';

/** One number to call when someone is in danger now. */
export type EmergencyNumber = {
	/** What answers there. */
	readonly service: EmergencyService;
	/** As it is dialled in the country, e.g. `112`. */
	readonly number: string;
	/** Whether this organisation has checked it; an unchecked one is shown as such. */
	readonly checked: boolean;
};

export const EMERGENCY_SERVICES = [
	'any',
	'police',
	'ambulance',
	'fire',
	'sea',
	'children',
] as const;
export type EmergencyService = (typeof EMERGENCY_SERVICES)[number];

/** How the organisation is reached outside this site; each part may be empty. */
export type Contact = {
	readonly email: string;
	readonly phone: string;
	readonly address: string;
	readonly hours: string;
};

/** What was said at set-up about the organisation that runs this installation. */
export type Settings = {
	readonly organisation: string;
	/** ISO 3166-1 alpha-2. */
	readonly country: string;
	/** IANA name; says when a day begins and which days are worked. */
	readonly timeZone: string;
	/** The languages that the team can answer in, first the preferred one. */
	readonly languages: readonly Locale[];
	readonly contact: Contact;
	/** By country (ISO 3166-1 alpha-2), the own one among them. */
	readonly emergency: Readonly<Record<string, readonly EmergencyNumber[]>>;
	/** 16 random bytes for stretching receipts; known to all. */
	readonly installationSalt: Uint8Array;
	readonly recovery: {
		readonly recipient: string;
		readonly custodians: number;
		readonly needed: number;
		/** When the shares were made anew, UTC to the second; absent for those of set-up. */
		readonly renewedAt?: string;
	};
};
