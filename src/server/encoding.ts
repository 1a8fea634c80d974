export type Encoding = 'br' | 'gzip' | 'identity';

const known = new Map<string, Encoding>();

/** The encoding to answer in: brotli before gzip when both are welcome. */
export function chooseEncoding(accepted: string | undefined): Encoding {
	if (!accepted) return 'identity';
	const before = known.get(accepted);
	if (before) return before;
	const chosen = weigh(accepted);
	// Browsers send a handful of different lines; whoever invents more is not remembered.
	if (known.size < 200 && accepted.length < 200) known.set(accepted, chosen);
	return chosen;
}

function weigh(accepted: string): Encoding {
	const weights = new Map<string, number>();
	for (const part of accepted.toLowerCase().split(',')) {
		const [coding = '', ...parameters] = part.split(';').map((word) => word.trim());
		const q = parameters.find((parameter) => parameter.startsWith('q='));
		weights.set(coding, q ? Number.parseFloat(q.slice(2)) || 0 : 1);
	}
	const weight = (coding: Encoding) => weights.get(coding) ?? weights.get('*') ?? 0;
	if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
	return weight('gzip') > 0 ? 'gzip' : 'identity';
}
