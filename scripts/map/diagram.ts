import type { Cruised } from '../cruise.ts';

/** Bottom to top, as in .dependency-cruiser.cjs. */
const order = [
	'foundations',
	'design',
	'information',
	'reports',
	'tracing',
	'cases',
	'monitoring',
	'accountability',
	'exchange',
	'server',
	'api',
	'routes',
	'bin',
];

/**
 * Two mermaid diagrams: the house with the foundations as one box, and the foundations among
 * themselves. Tests are left out: they may look anywhere below them.
 */
export function diagramsOf(modules: Cruised[]): string {
	const product = modules.filter(({ source }) => !source.endsWith('.test.ts'));
	return [
		'The house. An arrow means "calls".',
		'',
		mermaid('TD', edgesOf(product, partOf)),
		'',
		'Among the foundations:',
		'',
		mermaid('TD', edgesOf(product, foundationOf)),
	].join('\n');
}

/** Which box a file is in; undefined for what is in none. */
function partOf(path: string): string | undefined {
	const [first, second, third] = path.split('/');
	if (first === 'bin') return 'bin';
	if (first !== 'src') return undefined;
	if (second === 'modules') return third;
	return second && order.includes(second) ? second : undefined;
}

function foundationOf(path: string): string | undefined {
	return /^src\/foundations\/([^/]+)\//.exec(path)?.[1];
}

function edgesOf(
	modules: Cruised[],
	boxOf: (path: string) => string | undefined,
): [string, string][] {
	const edges = new Map<string, [string, string]>();
	for (const { source, dependencies } of modules) {
		const from = boxOf(source);
		if (!from) continue;
		edges.set(from, [from, from]);
		for (const { resolved } of dependencies) {
			const to = boxOf(resolved);
			if (to && to !== from) edges.set(`${from} ${to}`, [from, to]);
		}
	}
	return [...edges.values()];
}

/** Boxes stand in the order of the house, so that the same house gives the same text. */
function mermaid(direction: string, edges: [string, string][]): string {
	const rank = (box: string) => `${String(order.indexOf(box) + 1).padStart(2, '0')}${box}`;
	const boxes = edges.filter(([from, to]) => from === to).map(([from]) => from);
	const arrows = edges.filter(([from, to]) => from !== to);
	return [
		'```mermaid',
		`graph ${direction}`,
		...boxes.toSorted((a, b) => rank(a).localeCompare(rank(b))).map((box) => `\t${box}`),
		...arrows
			.toSorted((a, b) => (rank(a[0]) + rank(a[1])).localeCompare(rank(b[0]) + rank(b[1])))
			.map(([from, to]) => `\t${from} --> ${to}`),
		'```',
	].join('\n');
}
