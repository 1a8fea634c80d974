import type { ActionOf, AskedField, Asks, PackAuthority } from '#foundations/procedures/index.ts';
import type { Typed } from '../../posted.ts';
import type { WhyNot } from '../../views.ts';

type Choice = { value: string; label: string };

/** The page of one act: on a case, or the one that opens it. */
export type DeskActPage = {
	procedure: string;
	action: string;
	effect: ActionOf['effect'];
	cite: string | null;
	asks: Asks;
	fields: Readonly<Record<string, AskedField>>;
	/** Why it is not possible now; empty when it is. */
	refused: readonly WhyNot[];
	/** The entry that is corrected. */
	corrects: string | null;
	/** Of a signature: the entry that asked for it, and the sentence that says who asks. */
	signs: { entryId: string; says: string } | null;
	/** What the form begins with: of a correction, what was written before. */
	typed: Typed;
	/** Of a correction: what was wrong with what was written before. */
	problems: Readonly<Record<string, string>>;
	mark: string;
	/** Sent along, so that the same form sent twice is one act. */
	key: string;
	countries: readonly Choice[];
	languages: readonly Choice[];
	/** Country and time zone are asked when a case begins. */
	begins: {
		countries: readonly Choice[];
		zones: readonly Choice[];
		teams: readonly Choice[];
		/** The ways in which it can begin. */
		openings: readonly { action: string; href: string }[];
	} | null;
	/** Consular posts in the country, where the act asks for one. */
	posts: readonly PackAuthority[];
	back: string;
	/** The addresses of other acts begin with it. */
	acts: string;
	about: string;
};

/** What comes back when an act was not done: everything typed is in it. */
export type ActAnswer = {
	typed: Typed;
	/** Field → the sentence that says what to do. */
	problems?: Readonly<Record<string, string>>;
	refused?: readonly WhyNot[];
};
