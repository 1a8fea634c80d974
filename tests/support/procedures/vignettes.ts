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

const CODES: Readonly<Record<string, Coded>> = { y: 'yes', n: 'no', u: 'unknown' };

/** A line each: act, means and purpose (yes, no, unknown), the conclusion, the story. */
const TOLD = {
	adult: `
yyy trafficked Recruited as a waitress; told of a debt, made to sell sex.
yyy trafficked Taken to a farm; passport kept; works unpaid for the fare.
yyy trafficked A cook in a home, locked in at night, beaten, no wage.
yyy trafficked On a trawler for two years; never let ashore; no pay.
yyy trafficked Threatened with harm to her mother if she leaves the bar.
yyy trafficked Answered an office advertisement; held in a scam compound.
yyy trafficked Deaf man made to beg; those who brought him take it all.
yyy trafficked Sold by one smuggler to another, who makes her work it off.
yyy trafficked Bricklayer; foreman holds papers and calls the debt growing.
yyy trafficked Deceived about a kidney operation called a check-up.
yyy trafficked Agreed to come, not to this: guarded and forced to carry drugs.
yny not-shown  Works for little by choice, may leave, keeps her papers.
yyn not-shown  Smuggler lied on the danger of the boat; left him on the beach.
ynn not-shown  Paid a guide to cross; arrived; owes nothing to anybody.
nyn not-shown  Beaten by a husband at home; nobody moved or recruited her.
nnn not-shown  Unpaid for one month by a shop that closed.
ynn not-shown  Paid an agency fee for a job that was as promised.
yyn not-shown  Kidnapped on the road for ransom and set free when it was paid.
nyy not-shown  Cheated of overtime by an employer found on her own.
yuy trafficked Says little; the employer speaks for her and holds her bag.
yyu trafficked Flown in with a promise and watched; left before any work.`,
	under18: `
yny trafficked Fifteen; “wants” to work in the club of an uncle.
yuy trafficked Sent to wash dishes for his food; nobody knows how he came.
yny trafficked Twelve; begs for the woman who brought her; says she is kind.
ynn not-shown  Fourteen; travelled with a cousin to join her father.
yyy trafficked Sixteen; married to an older man for a sum paid to an agent.
nnn not-shown  Seventeen; refused at a school for want of papers.`,
	disputed: `
yny trafficked Says seventeen, papers say twenty; works in a nail bar.
yny trafficked Found tending plants in a locked house; age unsure.
ynn not-shown  Age unsure; came with a group by bus and was left at a post.`,
} satisfies Record<Vignette['age'], string>;

export const VIGNETTES: readonly Vignette[] = Object.entries(TOLD).flatMap(([age, told]) =>
	told
		.trim()
		.split('\n')
		.map((line) => vignette(age as Vignette['age'], line)),
);

function vignette(age: Vignette['age'], line: string): Vignette {
	const [, letters = '', conclusion = '', story = ''] =
		/^([ynu]{3}) (trafficked|not-shown) +(.+)$/.exec(line) ?? [];
	const [act = 'unknown', means = 'unknown', purpose = 'unknown'] = [...letters].map(
		(one) => CODES[one],
	);
	const coded = [act, means, purpose] as const;
	return { story, age, coded, conclusion: conclusion as Vignette['conclusion'] };
}
