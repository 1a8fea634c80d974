/** A notice on its way: plain text, without content. */
export type Letter = {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
};

export type Mailer = {
	/** Resolves when the mail server has taken it; rejects when not, and then it is to be sent again. */
	send(letter: Letter): Promise<void>;
};

/** More than this is no notice. */
export const LONGEST_LETTER = 2_000;
