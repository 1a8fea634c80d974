import type { Purpose } from '#foundations/consent/index.ts';

/** To whom outside the files of a report can be handed, each with the one purpose it may serve. */
export const RECEIVERS = ['lawyer', 'institution'] as const;
export type Receiver = (typeof RECEIVERS)[number];

export const PURPOSE_OF = {
	lawyer: 'legal-representation',
	institution: 'investigation-of-abuse',
} as const satisfies Record<Receiver, Purpose>;

/** A person's yes is for this one and for so long. */
export const HAND_ON_DAYS = 30;
