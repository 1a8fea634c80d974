/**
 * Thirty short stories of people who may have been trafficked, with how a reader codes the elements
 * of art. 3 of the Palermo Protocol and what a careful reader concludes of the whole story. Written
 * for this test after the kinds of cases in training material; nobody real, and the conclusions are
 * ours: no panel of experts has labelled them.
 */
export type Vignette = {
	readonly story: string;
	readonly age: 'adult' | 'under18' | 'disputed';
	/** Act, means, purpose: yes, no, unknown. */
	readonly coded: readonly [act: Coded, means: Coded, purpose: Coded];
	readonly conclusion: 'trafficked' | 'not-shown';
};
type Coded = 'yes' | 'no' | 'unknown';

const y = 'yes';
const n = 'no';
const u = 'unknown';

const row = (
	age: Vignette['age'],
	coded: Vignette['coded'],
	conclusion: Vignette['conclusion'],
	story: string,
): Vignette => ({ story, age, coded, conclusion });

export const VIGNETTES: readonly Vignette[] = [
	row(
		'adult',
		[y, y, y],
		'trafficked',
		'Recruited as a waitress; told of a debt, made to sell sex.',
	),
	row(
		'adult',
		[y, y, y],
		'trafficked',
		'Taken to a farm; passport kept; works unpaid for the fare.',
	),
	row('adult', [y, y, y], 'trafficked', 'A cook in a home, locked in at night, beaten, no wage.'),
	row('adult', [y, y, y], 'trafficked', 'On a trawler for two years; never let ashore; no pay.'),
	row(
		'adult',
		[y, y, y],
		'trafficked',
		'Threatened with harm to her mother if she leaves the bar.',
	),
	row(
		'adult',
		[y, y, y],
		'trafficked',
		'Answered an office advertisement; held in a scam compound.',
	),
	row('adult', [y, y, y], 'trafficked', 'Deaf man made to beg; those who brought him take it all.'),
	row(
		'adult',
		[y, y, y],
		'trafficked',
		'Sold by one smuggler to another, who makes her work it off.',
	),
	row(
		'adult',
		[y, y, y],
		'trafficked',
		'Bricklayer; foreman holds papers and calls the debt growing.',
	),
	row('adult', [y, y, y], 'trafficked', 'Deceived about a kidney operation called a check-up.'),
	row(
		'adult',
		[y, y, y],
		'trafficked',
		'Agreed to come, not to this: guarded and forced to carry drugs.',
	),
	row('adult', [y, n, y], 'not-shown', 'Works for little by choice, may leave, keeps her papers.'),
	row(
		'adult',
		[y, y, n],
		'not-shown',
		'Smuggler lied on the danger of the boat; left him on the beach.',
	),
	row('adult', [y, n, n], 'not-shown', 'Paid a guide to cross; arrived; owes nothing to anybody.'),
	row(
		'adult',
		[n, y, n],
		'not-shown',
		'Beaten by a husband at home; nobody moved or recruited her.',
	),
	row('adult', [n, n, n], 'not-shown', 'Unpaid for one month by a shop that closed.'),
	row('adult', [y, n, n], 'not-shown', 'Paid an agency fee for a job that was as promised.'),
	row(
		'adult',
		[y, y, n],
		'not-shown',
		'Kidnapped on the road for ransom and set free when it was paid.',
	),
	row('adult', [n, y, y], 'not-shown', 'Cheated of overtime by an employer found on her own.'),
	row(
		'adult',
		[y, u, y],
		'trafficked',
		'Says little; the employer speaks for her and holds her bag.',
	),
	row(
		'adult',
		[y, y, u],
		'trafficked',
		'Flown in with a promise and watched; left before any work.',
	),
	row('under18', [y, n, y], 'trafficked', 'Fifteen; “wants” to work in the club of an uncle.'),
	row(
		'under18',
		[y, u, y],
		'trafficked',
		'Sent to wash dishes for his food; nobody knows how he came.',
	),
	row(
		'under18',
		[y, n, y],
		'trafficked',
		'Twelve; begs for the woman who brought her; says she is kind.',
	),
	row('under18', [y, n, n], 'not-shown', 'Fourteen; travelled with a cousin to join her father.'),
	row(
		'under18',
		[y, y, y],
		'trafficked',
		'Sixteen; married to an older man for a sum paid to an agent.',
	),
	row('under18', [n, n, n], 'not-shown', 'Seventeen; refused at a school for want of papers.'),
	row(
		'disputed',
		[y, n, y],
		'trafficked',
		'Says seventeen, papers say twenty; works in a nail bar.',
	),
	row('disputed', [y, n, y], 'trafficked', 'Found tending plants in a locked house; age unsure.'),
	row(
		'disputed',
		[y, n, n],
		'not-shown',
		'Age unsure; came with a group by bus and was left at a post.',
	),
];
