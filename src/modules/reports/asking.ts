import type { Receiver } from './receivers.ts';

/** `over`: the yes has ended by itself. */
export type AskingState = 'waiting' | 'yes' | 'no' | 'taken-back' | 'over';

/** Files that the team asked to hand on, and what became of it. */
export type Asking = {
	id: string;
	on: string;
	receiver: Receiver;
	/** Ids of files. */
	files: string[];
	state: AskingState;
	answeredOn: string | null;
	/** The day on which the yes ends; null without one. */
	until: string | null;
	/** Days on which they were handed on. */
	handedOn: string[];
};
