/** Whether what is said in the middle can be taken as it is, and if not, why. */
export type Calibration = {
	calibrated: boolean;
	/** How many pairs stand between 0.05 and 0.95. */
	middle: number;
	why: 'few kinds of evidence' | 'few rows of each person' | null;
};

/**
 * Without labels nobody can know how often a doubtful pair is one person. Other rows of the same
 * people tell it, if there are many; where little is compared and where they are few, labelled files
 * showed errors of up to 45 points in the middle (docs/decisions/0023), and this is said.
 *
 * @param kinds how many kinds of evidence are compared, given name and surname apart
 * @param witnesses how far other rows were heard, from 0 to 1
 */
export function calibrationOf(
	probability: Float64Array,
	kinds: number,
	witnesses: number,
): Calibration {
	const middle = probability.filter((value) => value > 0.05 && value < 0.95).length;
	const why =
		kinds < ENOUGH_KINDS
			? 'few kinds of evidence'
			: witnesses < 1
				? 'few rows of each person'
				: null;
	return { calibrated: middle === 0 || why === null, middle, why: middle === 0 ? null : why };
}

/** With names, birth and one more the tenths were within 6.5 points, by names and birth 18. */
const ENOUGH_KINDS = 4;
