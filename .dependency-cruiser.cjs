/**
 * The directions of ARCHITECTURE.md. Calls go down, news goes up; every rule is an error, because
 * rules that only warn are not rules. tests/tooling/directions.test.ts plants one breach of each.
 */

const { builtinModules } = require('node:module');

/** Bottom to top. A room may call what stands before it, never what stands after. */
const rooms = [
	'information',
	'reports',
	'tracing',
	'cases',
	'monitoring',
	'accountability',
	'exchange',
];

const TEST = '\\.test\\.ts$';
const OUTSIDE = '^(src/(design|api|routes|server|hooks[^/]*)|bin|bench)';

/**
 * What a house shows to others: two doors, and for rooms one more for scripts, the forms and the
 * components of pages.
 */
const FOUNDATION_DOORS = '^src/foundations/[^/]+/(server/)?index\\.ts$';
const ROOM_DOORS = '^src/modules/[^/]+/(server/|browser/)?index\\.ts$';
const ROOM_DOORS_FOR_PAGES = '^src/modules/[^/]+/((server/)?index\\.ts|[^/]*forms\\.ts|ui/.+)$';

const forbidden = [
	{
		name: 'no-cycles',
		comment: 'Two files that need each other are one thought, or one of them knows too much.',
		from: {},
		to: { circular: true },
	},
	{
		name: 'foundations-know-no-rooms',
		from: { path: '^src/foundations/' },
		to: { path: '^(src/(modules|design|api|routes|server)/|bin/|bench/)' },
	},
	{
		name: 'foundations-use-doors',
		from: { path: '^src/foundations/([^/]+)/', pathNot: TEST },
		to: { path: '^src/foundations/(?!$1/)[^/]+/', pathNot: FOUNDATION_DOORS },
	},
	{
		name: 'foundations-have-doors',
		comment: 'Inside a foundation nobody looks from above.',
		from: { path: `^src/modules/|${OUTSIDE}`, pathNot: TEST },
		to: { path: '^src/foundations/', pathNot: FOUNDATION_DOORS },
	},
	...rooms.slice(0, -1).map((room, index) => ({
		name: `${room}-calls-down-only`,
		from: { path: `^src/modules/${room}/` },
		to: { path: `^src/modules/(${rooms.slice(index + 1).join('|')})/` },
	})),
	{
		name: 'rooms-have-names',
		comment: 'A new room takes its place in the list above first.',
		from: {},
		to: { path: '^src/modules/', pathNot: `^src/modules/(${rooms.join('|')})/` },
	},
	{
		name: 'rooms-use-doors',
		from: { path: '^src/modules/([^/]+)/' },
		to: { path: '^src/modules/(?!$1/)[^/]+/', pathNot: ROOM_DOORS },
	},
	{
		name: 'rooms-have-doors',
		from: { path: OUTSIDE, pathNot: TEST },
		to: { path: '^src/modules/', pathNot: ROOM_DOORS_FOR_PAGES },
	},
	{
		name: 'rooms-know-no-pages',
		from: { path: '^src/modules/' },
		to: { path: '^(src/(api|routes|server)/|bin/|bench/)' },
	},
	{
		name: 'design-knows-no-domain',
		from: { path: '^src/design/' },
		to: {
			path: '^src/(modules|api|routes|server|foundations)/',
			pathNot: '^src/foundations/(languages|time)/',
		},
	},
	{
		name: 'api-knows-no-pages',
		from: { path: '^src/(api|server)/' },
		to: { path: '^src/routes/' },
	},
	{
		name: 'pure-doors-stay-pure',
		comment: 'What a browser may load never reaches a server folder.',
		from: { path: '^src/(foundations|modules)/[^/]+/(?!server/)', pathNot: TEST },
		to: { path: '^src/(foundations|modules)/[^/]+/server/' },
	},
	{
		name: 'pure-doors-are-for-browsers',
		comment: 'Nothing of Node, however far down, behind a pure door or a component.',
		from: {
			path: '^src/(foundations|modules)/[^/]+/(index\\.ts|[^/]*forms\\.ts|ui/|browser/)|^src/design/',
			pathNot: TEST,
		},
		to: { path: `^(node:)?(${builtinModules.join('|')})$`, reachable: true },
	},
	{
		name: 'tests-stay-tests',
		from: { path: '^(src|bin)/', pathNot: TEST },
		to: { path: `^tests/|${TEST}` },
	},
	{
		name: 'no-development-packages-in-the-product',
		from: { path: '^(src|bin)/', pathNot: TEST },
		to: {
			dependencyTypes: ['npm-dev'],
			dependencyTypesNot: ['npm', 'npm-optional', 'type-only'],
		},
	},
	{
		name: 'one-temporal',
		comment: 'The plain polyfill has other classes and no other calendar than our own.',
		from: { pathNot: '^src/foundations/time/' },
		to: { path: 'node_modules/temporal-polyfill/' },
	},
	{
		name: 'everything-resolves',
		from: {},
		to: { couldNotResolve: true, pathNot: ['^\\$', '/generated/'] },
	},
].map((rule) => ({ severity: 'error', ...rule }));

module.exports = {
	forbidden,
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)(build|\\.svelte-kit)/|/\\$types' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.mjs', '.cjs', '.svelte', '.json', '.d.ts'],
		},
	},
};
