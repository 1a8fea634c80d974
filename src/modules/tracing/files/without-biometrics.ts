/**
 * What a body's measure is stays out of every file (R8): templates of faces, prints, irises and
 * voices, and DNA profiles. Where a sample lies may be known; a photo is a link that nobody follows.
 */
export function withoutBiometrics<F extends Readonly<Record<string, string>>>(
	fields: F,
	dropped: Set<string>,
): F {
	const kept = Object.entries(fields).filter(([name, value]) => {
		const isOne = isNamedSo(name) || isTemplate(value);
		if (isOne && value.trim() !== '') dropped.add(name);
		return !isOne;
	});
	return Object.fromEntries(kept) as F;
}

function isNamedSo(name: string): boolean {
	const words = name
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ');
	return MEASURED.test(words) && !REFERENCE.test(words);
}

/** In the languages of most lists; a beard ("facial hair") and a limp are no measures. */
const MEASURED = new RegExp(
	[
		String.raw`\b(biometri\w*|finger ?prints?|dactyl\w*|dactilar\w*|minutiae|afis|palm ?prints?)\b`,
		String.raw`\b(huellas? digital\w*|empreintes? digital\w*|fingerabdr\w*|iris|retina)\b`,
		String.raw`\bfac(e|ial) ?(template|print|id|encoding|embedding|vector|hash|recognition)\b`,
		String.raw`\b(embeddings?|voice ?(print|template|id)s?|speaker ?(id|embedding))\b`,
		String.raw`\b(dna|adn|genotypes?|genetic\w*|alleles?|loci|haplotypes?|mtdna|str profile)\b`,
		'بصم|отпечат|биометр|днк',
	].join('|'),
);
const REFERENCE = /\b(samples?|references?|ref|lab|laboratory|kit|taken|where|custody|muestra)\b/;

function isTemplate(value: string): boolean {
	return TEMPLATES.some((one) => one.test(value));
}

const TEMPLATES = [
	// `FMR`, `FIR`, `FAC` and `IIR` with a zero byte (ISO/IEC 19794-2, -4, -5, -6), and data of a picture.
	/^\s*(Rk1SA|RklSA|RkFDA|SUlSA|data:(image|audio|application\/octet-stream)[^,]*,)/,
	// Longer than anyone writes without a space.
	/[A-Za-z0-9+/_=-]{400,}/,
	// A vector of thirty-two fractions and more.
	/^\s*\[?\s*(-?\d*\.\d+(e[-+]?\d+)?[\s,;]+){31,}/i,
	// Markers of a DNA profile with their alleles (CODIS, ESS).
	/\b(D\d{1,2}S\d{2,4}|TH01|TPOX|CSF1PO|SE33|DYS\d{2,4})\b[\s:=]*\d/i,
];
