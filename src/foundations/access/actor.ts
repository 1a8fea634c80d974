import type { AgeKeys } from '#foundations/sealing/index.ts';

/** Roles for the whole installation. None of them opens content. */
export const ROLES = ['administrator', 'data-guardian', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

/** Roles inside one compartment. */
export const COMPARTMENT_ROLES = ['lead', 'member'] as const;
export type CompartmentRole = (typeof COMPARTMENT_ROLES)[number];

/** What kind of body an actor works for; `enforcement` is police, border or immigration control. */
export type OrganisationClass = 'protection' | 'state' | 'enforcement';

/** Who acts. Built from a session, a receipt or a job; never from what a form says. */
export type Actor =
	| {
			readonly kind: 'member';
			readonly id: string;
			readonly roles: readonly Role[];
			readonly compartments: readonly {
				readonly id: string;
				readonly role: CompartmentRole;
			}[];
			/** Missing means the organisation that runs this installation. */
			readonly organisation?: OrganisationClass;
	  }
	| { readonly kind: 'person'; readonly reportId: string }
	| {
			readonly kind: 'service';
			readonly name: string;
			readonly organisation?: OrganisationClass;
	  }
	| { readonly kind: 'nobody' };

/** By what a member showed who they are. Each is two factors, or a passkey that is both. */
export type Assurance =
	| 'password+totp'
	| 'password+recovery-code'
	| 'password+passkey'
	| 'passkey'
	| 'oidc+password';

/** A signed-in member for the length of one request. */
export type MemberSession = {
	readonly id: string;
	readonly member: {
		readonly id: string;
		readonly name: string;
		readonly language: string;
		readonly roles: readonly Role[];
	};
	readonly compartments: readonly {
		readonly id: string;
		readonly name: string;
		readonly role: CompartmentRole;
	}[];
	/** The newest keys of each of the member's compartments, unlocked. Never outlives the request. */
	readonly keys: ReadonlyMap<string, AgeKeys>;
	/** Keys of earlier generations, newest first: a page may still have sealed to them. */
	earlierKeys(compartmentId: string): Promise<readonly AgeKeys[]>;
	/** The member's own keys. */
	readonly own: AgeKeys;
	readonly assurance: Assurance;
};

export function actorOf(session: MemberSession | null): Actor {
	if (!session) return { kind: 'nobody' };
	const { member, compartments } = session;
	return { kind: 'member', id: member.id, roles: member.roles, compartments };
}
