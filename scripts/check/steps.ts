/** One thing that must hold. `needs` are steps that prepare it and count for nothing themselves. */
export type Step = {
	name: string;
	/** Says on one line what holds when it passes. */
	heading: string;
	/** Command and arguments; programs of npm are found in node_modules/.bin. */
	run: string[];
	/** Where Vitest writes what it counted; such a step counts its tests, any other counts as one. */
	report?: string;
	/** Files with a failing test are run once more, whole: a house of before is gone by then. */
	twice?: boolean;
};

export function stepsOf(outputFolder: string): Step[] {
	const vitest = (name: string): Pick<Step, 'run' | 'report'> => {
		const report = `${outputFolder}/${name}.json`;
		const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
		return {
			run: ['vitest', 'run', '--project', name, '--passWithNoTests', ...reporters],
			report,
		};
	};
	return [
		{
			name: 'messages',
			heading: 'The messages compile',
			run: ['node', 'scripts/messages.ts'],
		},
		{
			name: 'types',
			heading: 'Types hold, in files and in pages',
			run: ['node', 'scripts/check/types.ts'],
		},
		{
			name: 'form',
			heading: 'One form for every file',
			run: ['biome', 'check', '--error-on-warnings', '--max-diagnostics=50'],
		},
		{
			name: 'directions',
			heading: 'Calls go down, news goes up',
			run: ['dependency-cruiser', 'src', 'bin', 'bench', 'scripts'],
		},
		{
			name: 'unused',
			heading: 'Nothing lies about unused',
			run: ['knip'],
		},
		{
			name: 'map',
			heading: 'The map is true',
			run: ['node', 'scripts/map.ts', '--check'],
		},
		{
			name: 'words',
			heading: 'Every word is there in every language',
			run: ['node', 'scripts/check-messages.ts'],
		},
		{
			name: 'fields',
			heading: 'Every question serves a decision',
			run: ['node', 'scripts/check-fields.ts'],
		},
		{
			name: 'procedures',
			heading: 'Every procedure keeps its promises',
			run: ['node', 'bin/amparo.ts', 'procedures', 'lint'],
		},
		{
			name: 'tests',
			heading: 'The rules do what they say',
			...vitest('house'),
		},
		{
			name: 'journeys',
			heading: "People's whole ways, in a browser",
			...vitest('journeys'),
			// A browser can break, or be late, on a busy machine; what is wrong is wrong twice.
			twice: true,
		},
	];
}
