import fc from 'fast-check';
import type { Figure } from '../figure.ts';

/** One reader of what strangers send, and how many inputs it is given. */
export type Case = {
	name: string;
	inputs: number;
	run: () => Promise<{ failed: boolean; said: string | undefined }>;
};

/** A reader crashes when it throws, whatever it was given; its seed is said, to repeat it. */
export function caseOf<T>(
	name: string,
	inputs: number,
	given: fc.Arbitrary<T>,
	read: (input: T) => unknown,
): Case {
	return {
		...{ name, inputs },
		async run() {
			const property = fc.asyncProperty(given, async (input) => {
				await read(input);
			});
			const ran = await fc.check(property, { numRuns: inputs });
			return { failed: ran.failed, said: fc.defaultReportMessage(ran) };
		},
	};
}

export async function fuzz(cases: readonly Case[]): Promise<Figure[]> {
	const figures: Figure[] = [];
	let crashed = 0;
	for (const { name, inputs, run } of cases) {
		const { failed, said } = await run();
		if (failed) {
			crashed += 1;
			console.error(name, said);
		} else figures.push({ name: `${name}, inputs read`, unit: '', value: inputs, runs: 1 });
	}
	const all = figures.reduce((sum, { value }) => sum + value, 0);
	return [
		...figures,
		{ name: 'inputs in all', unit: '', value: all, runs: 1 },
		{ name: 'readers that crashed', unit: '', value: crashed, runs: 1 },
	];
}
