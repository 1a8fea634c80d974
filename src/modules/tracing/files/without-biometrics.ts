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
	return MEASURED.test(words) || (GENETIC.test(words) && !REFERENCE.test(words));
}

/** In the languages of most lists; a beard ("facial hair") and a limp are no measures. */
const MEASURED = new RegExp(
	[
		String.raw`\b(biometri\w*|finger ?prints?|dactyl\w*|dactilar\w*|minutiae|afis|palm ?prints?)\b`,
		String.raw`\b(huellas? digital\w*|empreintes? digital\w*|fingerabdr\w*|iris|retina)\b`,
		String.raw`\bfac(e|ial) ?(print|id|encoding|embedding|vector|hash|recognition)\b`,
		String.raw`\b(\w*templates?|embeddings?|voice ?(print|id)s?|speaker ?(id|embedding))\b`,
		'بصم|отпечат|биометр',
	].join('|'),
);
/** Of these alone it may be known where the sample lies. */
const GENETIC =
	/\b(dna|adn|genotypes?|genetic\w*|alleles?|loci|haplotypes?|mtdna|str profile)\b|днк/;
const REFERENCE = /\b(samples?|references?|ref|lab|laboratory|kit|taken|where|custody|muestra)\b/;

/** Each test takes time in proportion to the cell: a file may be one cell of millions of spaces. */
function isTemplate(value: string): boolean {
	const trimmed = value.trim();
	const unbroken = trimmed.replace(/\s+/g, '');
	return (
		TEMPLATES.some((one) => one.test(trimmed) || one.test(unbroken)) ||
		VECTOR.test(trimmed) ||
		isLongHex(unbroken) ||
		hasLongCode(trimmed)
	);
}

const TEMPLATES = [
	// `FMR`, `FIR`, `FAC` and `IIR` with a zero byte (ISO/IEC 19794-2, -4, -5, -6) and a print as WSQ
	// (its first two markers), as base64 and in digits: these with the version, lest it be a telephone.
	/(?<![A-Za-z0-9+/])(Rk1SA|RklSA|RkFDA|SUlSA|\/6D\/[pq])/,
	/(?<![0-9a-z])(0x|\\x)?((464d52|464952|464143|494952)00[23]03\d3000|ffa0ffa)/i,
	// Data of a picture.
	/^data:(image|audio|application\/octet-stream)[^,]*,/,
	// Markers of a DNA profile with their alleles (CODIS, ESS).
	/\b(D\d{1,2}S\d{2,4}|TH01|TPOX|CSF1PO|SE33|DYS\d{2,4})\b[\s:=]*\d/i,
];

/** Thirty-two fractions and more. */
const VECTOR = /^[[({]?\s*(-?\d*\.\d+(e[-+]?\d+)?[\s,;]+){31}/i;

/** A digest has 128 digits at most, and a list of telephones has no letters. */
function isLongHex(unbroken: string): boolean {
	const digits = unbroken.replace(/^(0x|\\x)/i, '').replaceAll(/[:-]/g, '');
	return digits.length > 128 && /[a-f]/i.test(digits) && /^[0-9a-f]+$/i.test(digits);
}

/** Longer than anyone writes without a space; of programs that break their lines, all lines. */
function hasLongCode(value: string): boolean {
	let [length, end] = [0, 0];
	for (const { 0: line, index } of value.matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) {
		length = value.slice(end, index).trim() === '' ? length + line.length : line.length;
		if (length >= LONG) return true;
		end = index + line.length;
	}
	return false;
}

const LONG = 400;
