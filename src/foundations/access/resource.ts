/** What an action is done to. Rooms build it from facts that they loaded, never from a request. */
export type Resource =
	/** The installation itself: its pages, settings, team list, figures. */
	| { readonly kind: 'installation'; readonly setUp: boolean }
	| { readonly kind: 'compartment'; readonly id: string }
	| { readonly kind: 'member'; readonly id: string }
	/** A report, a case, a search: whatever holds content about people. */
	| {
			readonly kind: 'record';
			readonly id: string;
			/** The compartments that hold a key to it. */
			readonly compartments: readonly string[];
			/** Members kept away: named in it, related to it, or asking to be kept out. */
			readonly excluded: readonly string[];
			/** Colleagues of other compartments who were asked, and hold a key of their own. */
			readonly asked?: readonly string[];
	  };

export type ResourceKind = Resource['kind'];

/** The installation once it runs; the resource of everything that concerns nobody in particular. */
export const HERE: Resource = { kind: 'installation', setUp: true };
