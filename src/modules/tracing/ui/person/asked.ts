import type { Typed } from '../../forms.ts';

/** What every group of the form is given. */
export type Asked = {
	typed: Typed;
	/** Control → one sentence: what is wrong and how to mend it. */
	problems: Readonly<Record<string, string>>;
	/** Countries in the order and words of the page's language. */
	countries: readonly { value: string; label: string }[];
	/** ISO day: from it an age counts. */
	today: string;
	/** On a first visit what is chosen from hundreds is written instead: see `ui/named.ts`. */
	brief?: boolean;
};
